-- The categories and their order. sort_order increases in steps of ten, so that you can insert a category.
-- To change the rows, edit this file and restart Faultbook. Names are public, because URLs contain them. If you remove a
-- category from this file, its row stays in the table, because retired codes may still refer to it.
MERGE INTO category AS target
USING (SELECT * FROM (VALUES
    ('general', 10),
    ('account-and-sharing', 20),
    ('product', 30),
    ('device', 40),
    ('firmware-upgrade', 50),
    ('scene', 60),
    ('gateway', 70),
    ('lock-and-device', 80)
) AS shipped (name, sort_order)
WHERE EXISTS (SELECT 1 FROM catalog WHERE name = 'link-living' AND source = 'release')) AS source
ON target.catalog = 'link-living' AND target.name = source.name
WHEN MATCHED THEN UPDATE SET sort_order = source.sort_order
WHEN NOT MATCHED THEN INSERT (catalog, name, sort_order) VALUES ('link-living', source.name, source.sort_order);

UPDATE data_version SET version = version + 1;
