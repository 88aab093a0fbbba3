#!/usr/bin/env bash
# Keycloak's own database. It migrates itself, so one role owns it; no service may connect to it, nor it to theirs.
set -euo pipefail

PASSWORD="${KEYCLOAK_DB_PASSWORD:?}" psql --no-psqlrc --quiet --username "$POSTGRES_USER" -v ON_ERROR_STOP=1 --dbname postgres <<'SQL'
\getenv password PASSWORD
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SET password_encryption = 'scram-sha-256';

CREATE ROLE keycloak LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;

\connect keycloak
ALTER SCHEMA public OWNER TO keycloak;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
