-- The titles of categories. Each category has a title in every language that ships with Faultbook.
-- To change or add a title, edit this file and restart Faultbook.
MERGE INTO category_title AS target
USING (SELECT * FROM (VALUES
    ('general', 'en', 'General'),
    ('general', 'zh-CN', '通用'),
    ('account-and-sharing', 'en', 'Accounts and sharing'),
    ('account-and-sharing', 'zh-CN', '账号与分享'),
    ('product', 'en', 'Products'),
    ('product', 'zh-CN', '产品'),
    ('device', 'en', 'Devices'),
    ('device', 'zh-CN', '设备'),
    ('firmware-upgrade', 'en', 'Firmware upgrade'),
    ('firmware-upgrade', 'zh-CN', '固件升级'),
    ('scene', 'en', 'Scenes'),
    ('scene', 'zh-CN', '场景'),
    ('gateway', 'en', 'Gateway'),
    ('gateway', 'zh-CN', '网关'),
    ('lock-and-device', 'en', 'Locks and devices'),
    ('lock-and-device', 'zh-CN', '门锁与设备')
) AS shipped (category, language, title)
WHERE EXISTS (SELECT 1 FROM catalog WHERE name = 'link-living' AND source = 'release')) AS source
ON target.catalog = 'link-living' AND target.category = source.category AND target.language = source.language
WHEN MATCHED THEN UPDATE SET title = source.title
WHEN NOT MATCHED THEN INSERT (catalog, category, language, title)
    VALUES ('link-living', source.category, source.language, source.title);

UPDATE data_version SET version = version + 1;
