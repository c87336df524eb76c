#!/bin/sh
# Creates the database and its roles with the generated passwords. The postgres image in compose.yaml runs it on first start.
exec psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" \
  -v owner_password="$(cat /run/secrets/spring.flyway.password)" \
  -v app_password="$(cat /run/secrets/spring.datasource.password)" \
  -f /roles.sql
