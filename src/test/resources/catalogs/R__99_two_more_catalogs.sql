-- Two more catalogs, for CatalogTests.
INSERT INTO catalog (name, source, source_language, table_date, url) VALUES
    ('acme', 'import', 'en', DATE '2026-01-31', 'https://example.com/acme-errors'),
    ('globex', 'import', 'de', NULL, NULL);

INSERT INTO catalog_title (catalog, language, title) VALUES
    ('acme', 'en', 'Acme pumps'), ('acme', 'zh-CN', 'Acme 水泵'), ('globex', 'de', 'Globex Anlagen');

INSERT INTO category (catalog, name, sort_order) VALUES ('acme', 'general', 10), ('acme', 'motor', 20), ('globex', 'general', 10);

INSERT INTO category_title (catalog, category, language, title) VALUES
    ('acme', 'general', 'en', 'General pump errors'), ('acme', 'motor', 'en', 'Motor'), ('globex', 'general', 'de', 'Allgemeines');

INSERT INTO error_code (catalog, code, message, category, origin, retired) VALUES
    ('acme', '2065', 'pump blocked', 'motor', 'vendor', FALSE),
    ('acme', 'E-17', 'valve stuck', 'motor', 'vendor', FALSE),
    ('acme', '-2147024891', 'Access is denied.', 'general', 'vendor', FALSE),
    ('acme', '460', 'param missing', 'general', 'vendor', FALSE),
    ('globex', 'E-17', 'Ventil klemmt', 'general', 'vendor', FALSE),
    ('globex', '460', 'Parameter fehlt', 'general', 'vendor', FALSE),
    ('globex', '777', 'Kein Strom', 'general', 'vendor', FALSE);

INSERT INTO source_text (catalog, code, language, origin, description, remediation, updated_at) VALUES
    ('acme', '2065', 'en', 'vendor', 'The pump is blocked.', 'Clean the pump.', TIMESTAMP WITH TIME ZONE '2026-01-31 00:00:00+00:00'),
    ('acme', 'E-17', 'en', 'vendor', 'The valve is stuck.', NULL, TIMESTAMP WITH TIME ZONE '2026-01-31 00:00:00+00:00'),
    ('acme', '-2147024891', 'en', 'vendor', 'You are not allowed to do this.', NULL, TIMESTAMP WITH TIME ZONE '2026-01-31 00:00:00+00:00'),
    ('acme', '460', 'en', 'vendor', 'A parameter is missing.', NULL, TIMESTAMP WITH TIME ZONE '2026-01-31 00:00:00+00:00'),
    ('globex', 'E-17', 'de', 'vendor', 'Das Ventil klemmt.', NULL, TIMESTAMP WITH TIME ZONE '2026-01-31 00:00:00+00:00'),
    ('globex', '460', 'de', 'vendor', 'Ein Parameter fehlt.', NULL, TIMESTAMP WITH TIME ZONE '2026-01-31 00:00:00+00:00'),
    ('globex', '777', 'de', 'vendor', 'Die Anlage hat keinen Strom.', NULL, TIMESTAMP WITH TIME ZONE '2026-01-31 00:00:00+00:00');

INSERT INTO code_message (catalog, code, number, message) VALUES
    ('acme', '460', 2, 'parameter is not a number'), ('acme', '460', 3, 'parameter too long');

INSERT INTO code_alias (catalog, code, alias) VALUES
    ('acme', 'E-17', '401'), ('acme', '460', '401'), ('acme', '-2147024891', '0x80070005'), ('acme', '-2147024891', 'E_ACCESSDENIED');
