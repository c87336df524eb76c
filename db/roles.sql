-- Creates the database and its two roles. Run it once as a superuser, before the first start:
--
--     psql -v ON_ERROR_STOP=1 -v owner_password=... -v app_password=... -f db/roles.sql
--
-- If you aren't a superuser, you need CREATEROLE and CREATEDB, and must run GRANT faultbook_owner TO CURRENT_USER before
-- CREATE DATABASE.
--
-- faultbook_owner migrates the schema (spring.flyway.user). faultbook_app serves requests (spring.datasource.username);
-- db/postgresql/afterMigrate__grant.sql grants its privileges at each start.
CREATE ROLE faultbook_owner LOGIN PASSWORD :'owner_password' NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE faultbook_app LOGIN PASSWORD :'app_password' NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE DATABASE faultbook OWNER faultbook_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE faultbook FROM PUBLIC;
GRANT CONNECT ON DATABASE faultbook TO faultbook_app;
