# Sourced once by the image, when it has made the database cluster: the roles of docs/operations.md with their passwords.
psql --quiet --set ON_ERROR_STOP=1 --set migrator="$POSTGRES_MIGRATION_PASSWORD" --set service="$POSTGRES_PASSWORD" --dbname=postgres <<'SQL'
SET password_encryption = 'scram-sha-256';
CREATE ROLE bi_migrator LOGIN PASSWORD :'migrator';
CREATE ROLE bi_service LOGIN PASSWORD :'service';
CREATE DATABASE otelbi;
\connect otelbi
CREATE SCHEMA bi AUTHORIZATION bi_migrator;
GRANT USAGE ON SCHEMA bi TO bi_service;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
SQL
