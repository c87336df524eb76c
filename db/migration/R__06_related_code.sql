-- Codes easily taken for one another. One row a pair, the lower code first; it holds in both directions. Kept short:
-- at most four for a code, and only where a reader could really be holding the wrong one.
-- To change them: edit, restart, and the rows follow. All rows go first, so that a pair taken out of the file goes too.
DELETE FROM related_code WHERE catalog = 'link-living'
    AND EXISTS (SELECT 1 FROM catalog WHERE name = 'link-living' AND source = 'release');

INSERT INTO related_code (catalog, code, related)
SELECT 'link-living', code, related FROM (VALUES
    -- the request or its parameters are wrong
    ('400', '460'),
    ('400', '2000'),
    ('460', '2000'),
    -- who you are, or what you may do
    ('401', '403'),
    -- the server, or the service, or a service behind the gateway
    ('500', '503'),
    ('500', '20004'),
    -- a binding is missing
    ('2065', '28601'),
    ('28551', '28601'),
    ('28527', '28601'),
    -- not bound, or bound but not an administrator
    ('2065', '2066'),
    -- the sharing mode is unsuitable, or not set
    ('2073', '2075'),
    -- the recipient has answered: no, or yes
    ('2082', '2085'),
    -- the share is over, or never was
    ('2096', '2097'),
    -- the product is not found
    ('5005', '5225'),
    ('5005', '28566'),
    -- the device does not exist
    ('6100', '9112'),
    ('6100', '28560'),
    ('9112', '28560'),
    -- the upgrade, or the report of its progress
    ('9103', '9143'),
    -- the device is invalid, or fails its check
    ('9131', '9153'),
    -- the record of the job, or of the upgrade
    ('9132', '9146'),
    -- a circular dependency of the device, or of the scene
    ('10196', '10197'),
    -- scenes nested too deep, or too many of them
    ('10198', '10199'),
    -- the key has no virtual user, or another one
    ('28527', '28530')
) AS shipped (code, related)
WHERE EXISTS (SELECT 1 FROM catalog WHERE name = 'link-living' AND source = 'release');

UPDATE data_version SET version = version + 1;
