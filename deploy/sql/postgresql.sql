-- The roles and the schema of the store. Run as a superuser in the store's database; running it again changes nothing but the passwords.
--
--   createdb otelbi
--   POSTGRES_PASSWORD=... POSTGRES_MIGRATION_PASSWORD=... psql -X -d otelbi -f postgresql.sql
--
-- psql (15 or newer) takes names and passwords from the variables that the services read too. A role whose password is not set can log in by
-- another way only, such as a certificate.
\set ON_ERROR_STOP on
\set service_user bi_service
\set migration_user bi_migrator
\set schema bi
\set service_password ''
\set migration_password ''
\getenv service_user POSTGRES_USER
\getenv migration_user POSTGRES_MIGRATION_USER
\getenv schema POSTGRES_SCHEMA
\getenv service_password POSTGRES_PASSWORD
\getenv migration_password POSTGRES_MIGRATION_PASSWORD

-- Passwords do not belong in the server's log.
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SET client_min_messages = 'warning';

SET otelbi.service_user = :'service_user';
SET otelbi.service_password = :'service_password';
SET otelbi.migration_user = :'migration_user';
SET otelbi.migration_password = :'migration_password';
SET otelbi.schema = :'schema';

DO $$
DECLARE
    service text := current_setting('otelbi.service_user');
    owner text := current_setting('otelbi.migration_user');
    schema text := current_setting('otelbi.schema');
    kind text;
    role text;
    password text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['service', 'migration'] LOOP
        role := current_setting('otelbi.' || kind || '_user');
        password := current_setting('otelbi.' || kind || '_password');
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I', role);
        END IF;
        EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', role);
        IF password = '' THEN
            RAISE WARNING 'No password was set for %.', role;
        ELSE
            EXECUTE format('ALTER ROLE %I PASSWORD %L', role, password);
        END IF;
    END LOOP;

    -- The service gets its rights on tables from the migrations: INSERT and SELECT, nothing else.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I', current_database(), service, owner);
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', schema, owner);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', schema, service);
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
END
$$;

RESET otelbi.service_password;
RESET otelbi.migration_password;
RESET log_statement;
RESET log_min_duration_statement;
RESET log_min_error_statement;
RESET client_min_messages;
