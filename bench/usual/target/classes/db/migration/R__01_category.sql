-- The categories and their order; sort_order goes by tens so that one can be put between two.
-- To change them: edit, restart, and the rows follow. A name is public (it stands in URLs); one taken out of this file
-- stays in the table, since retired codes may still refer to it.
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
