-- The catalog that ships with Faultbook. To change its titles, its date, or its link, edit this file and restart Faultbook.
-- If an import has taken over the catalog, this and the other R__ files change nothing.
UPDATE catalog SET table_date = DATE '2018-09-04' WHERE name = 'link-living' AND source = 'release';

MERGE INTO catalog_title AS target
USING (
    SELECT shipped.language, shipped.title FROM (VALUES
        ('en', 'Alibaba Cloud Link Living'),
        ('zh-CN', '阿里云生活物联网平台')
    ) AS shipped (language, title)
    JOIN catalog ON catalog.name = 'link-living' AND catalog.source = 'release'
) AS source
ON target.catalog = 'link-living' AND target.language = source.language
WHEN MATCHED THEN UPDATE SET title = source.title
WHEN NOT MATCHED THEN INSERT (catalog, language, title) VALUES ('link-living', source.language, source.title);

UPDATE data_version SET version = version + 1;
