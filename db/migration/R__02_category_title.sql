-- The titles of categories. Each category has a title in every language that ships with Faultbook.
-- To change or add a title, edit this file and restart Faultbook.
MERGE INTO category_title AS target
USING (VALUES
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
) AS source (category, language, title)
ON target.category = source.category AND target.language = source.language
WHEN MATCHED THEN UPDATE SET title = source.title
WHEN NOT MATCHED THEN INSERT (category, language, title)
    VALUES (source.category, source.language, source.title);

UPDATE data_version SET version = version + 1;
