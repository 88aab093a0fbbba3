#!/usr/bin/env bash
# Five databases, each with an owner that migrates and a role that runs a service; the same as local-stack's
# ServiceDatabase makes. The image runs this once, as superuser on its socket, when the data directory is new.
set -euo pipefail

database() {
  local name="$1" prefix="${1^^}"
  local password="${prefix}_DB_PASSWORD" owner_password="${prefix}_DB_OWNER_PASSWORD"
  # By the environment of psql and not as arguments, which every process of the machine could read.
  PASSWORD="${!password:?}" OWNER_PASSWORD="${!owner_password:?}" \
    psql --no-psqlrc --quiet --username "$POSTGRES_USER" -v ON_ERROR_STOP=1 -v name="$name" -v owner="${name}_owner" --dbname postgres <<'SQL'
\getenv password PASSWORD
\getenv owner_password OWNER_PASSWORD
-- A password must reach no log, even when its statement fails.
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SET password_encryption = 'scram-sha-256';

CREATE ROLE :"owner" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE :"name" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"name", :"owner";

\connect :"name"
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
ALTER SCHEMA public OWNER TO :"owner";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"name";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"name";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO :"name";
SQL
}

for name in cooperative basket distribution beneficiary beneficiary_keys; do
  database "$name"
done
psql --no-psqlrc --quiet --username "$POSTGRES_USER" -v ON_ERROR_STOP=1 --dbname postgres \
  -c 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'
