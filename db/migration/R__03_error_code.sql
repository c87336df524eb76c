-- The vendor's codes. If an erratum corrected a message (see db/source/README.md), received_message is the message as
-- received, so that a search for either form finds the code.
-- To change the rows, edit this file and restart Faultbook. A code that you remove from this file is retired, never
-- deleted. Remove its rows from the later R__ files, too. Otherwise, they fail in a new database.

-- Retire all of the vendor's codes, then restore those that are still in this file. A code that an editor added becomes the
-- vendor's once it is here.
UPDATE error_code SET retired = TRUE WHERE catalog = 'link-living' AND origin = 'vendor'
    AND EXISTS (SELECT 1 FROM catalog WHERE name = 'link-living' AND source = 'release');

MERGE INTO error_code AS target
USING (SELECT shipped.*, data_version.version + 1 AS version FROM data_version, (VALUES
    ('200', 'success', NULL, 'general'),
    ('400', 'request error.', NULL, 'general'),
    ('401', 'request auth error.', NULL, 'general'),
    ('403', 'request forbidden.', NULL, 'general'),
    ('404', 'service not found.', NULL, 'general'),
    ('429', 'too many requests.', NULL, 'general'),
    ('460', 'request parameter error.', NULL, 'general'),
    ('500', 'service error.', NULL, 'general'),
    ('503', 'service not available.', NULL, 'general'),
    ('2000', 'param is invalid', NULL, 'general'),
    ('2062', 'identityId does not exist.', NULL, 'account-and-sharing'),
    ('2065', 'identityId and iotId not bound', NULL, 'account-and-sharing'),
    ('2066', 'identityId is not manager', NULL, 'account-and-sharing'),
    ('2073', 'this product not support share', NULL, 'account-and-sharing'),
    ('2074', 'query msg-center hsf error', NULL, 'account-and-sharing'),
    ('2075', 'share model not config for this product', NULL, 'account-and-sharing'),
    ('2077', 'can''t get identityId by email and mobile', '"can''t get identityId by email and mobile', 'account-and-sharing'),
    ('2078', 'not the same initiator when cancel share dev or scene', NULL, 'account-and-sharing'),
    ('2082', 'receiver has reject share', NULL, 'account-and-sharing'),
    ('2085', 'receiver has agree share.', NULL, 'account-and-sharing'),
    ('2086', 'can not share to oneself', NULL, 'account-and-sharing'),
    ('2087', 'iotId has bind to target user', NULL, 'account-and-sharing'),
    ('2093', 'forbidden to repeat cancel sharing', NULL, 'account-and-sharing'),
    ('2096', 'sharing time expired', NULL, 'account-and-sharing'),
    ('2097', 'sharing record not exist', NULL, 'account-and-sharing'),
    ('5005', 'product not found', NULL, 'product'),
    ('5225', 'query product failed', NULL, 'product'),
    ('6100', 'device not found', NULL, 'device'),
    ('6608', 'token not found', NULL, 'device'),
    ('9103', 'update data failed', NULL, 'firmware-upgrade'),
    ('9112', 'there is no device exist', NULL, 'firmware-upgrade'),
    ('9119', 'firmware not exist', NULL, 'firmware-upgrade'),
    ('9131', 'invalid device', NULL, 'firmware-upgrade'),
    ('9132', 'non-existent job record', NULL, 'firmware-upgrade'),
    ('9143', 'upgrade info posted is invalid', NULL, 'firmware-upgrade'),
    ('9144', 'device count exceeded', NULL, 'firmware-upgrade'),
    ('9146', 'upgrade record not exist', NULL, 'firmware-upgrade'),
    ('9153', 'device auth failed', 'evice auth failed', 'firmware-upgrade'),
    ('10196', 'device exist circle', NULL, 'scene'),
    ('10197', 'scene exist circle', NULL, 'scene'),
    ('10198', 'scene depth illegal', NULL, 'scene'),
    ('10199', 'scene width illegal', NULL, 'scene'),
    ('10200', 'scene empty', NULL, 'scene'),
    ('20004', 'gateway.backend service error', NULL, 'gateway'),
    ('28504', 'device is offline.', NULL, 'lock-and-device'),
    ('28527', 'user not bind with lock.', NULL, 'lock-and-device'),
    ('28528', 'operation type not support.', NULL, 'lock-and-device'),
    ('28529', 'virtual user attr list is empty.', NULL, 'lock-and-device'),
    ('28530', 'lock user has been bound to other virtual user.', NULL, 'lock-and-device'),
    ('28551', 'user no register or router', NULL, 'lock-and-device'),
    ('28560', 'device not exist', NULL, 'lock-and-device'),
    ('28563', 'ble device bind sign error', NULL, 'lock-and-device'),
    ('28566', 'product not exist', NULL, 'lock-and-device'),
    ('28567', 'device must be gprs device', NULL, 'lock-and-device'),
    ('28601', 'user device not bind.', NULL, 'lock-and-device')
) AS shipped (code, message, received_message, category)
WHERE EXISTS (SELECT 1 FROM catalog WHERE name = 'link-living' AND source = 'release')) AS source
ON target.catalog = 'link-living' AND target.code = source.code
WHEN MATCHED THEN UPDATE SET
    change_version = CASE WHEN target.message = source.message THEN target.change_version ELSE source.version END,
    previous_message = CASE WHEN target.message = source.message THEN target.previous_message ELSE target.message END,
    message = source.message,
    received_message = source.received_message,
    category = source.category,
    origin = 'vendor',
    retired = FALSE
WHEN NOT MATCHED THEN INSERT (catalog, code, message, received_message, category, origin, retired, change_version)
    VALUES ('link-living', source.code, source.message, source.received_message, source.category, 'vendor', FALSE,
        source.version);

UPDATE data_version SET version = version + 1;
