#!/bin/sh
# Run by the postgres image of compose.yaml when its database is new: the two roles, with the passwords that were made.
exec psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" \
  -v owner_password="$(cat /run/secrets/spring.flyway.password)" \
  -v app_password="$(cat /run/secrets/spring.datasource.password)" \
  -f /roles.sql
