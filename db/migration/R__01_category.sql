-- The categories and their order. sort_order increases in steps of ten, so that you can insert a category.
-- To change the rows, edit this file and restart Faultbook. Names are public, because URLs contain them. If you remove a
-- category from this file, its row stays in the table, because retired codes may still refer to it.
MERGE INTO category AS target
USING (VALUES
    ('general', 10),
    ('account-and-sharing', 20),
    ('product', 30),
    ('device', 40),
    ('firmware-upgrade', 50),
    ('scene', 60),
    ('gateway', 70),
    ('lock-and-device', 80)
) AS source (name, sort_order)
ON target.name = source.name
WHEN MATCHED THEN UPDATE SET sort_order = source.sort_order
WHEN NOT MATCHED THEN INSERT (name, sort_order) VALUES (source.name, source.sort_order);

UPDATE data_version SET version = version + 1;
