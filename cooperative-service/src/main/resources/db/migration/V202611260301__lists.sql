-- By which key a list named a thing: a list that comes again finds what it brought, another list can refer to it.
CREATE TABLE list_key (
  kind       text NOT NULL CONSTRAINT list_key_kind CHECK (kind IN ('COOPERATIVES', 'PRODUCTS', 'OFFERS')),
  key        text NOT NULL,
  subject_id uuid NOT NULL,
  CONSTRAINT list_key_pk PRIMARY KEY (kind, key),
  CONSTRAINT list_key_once UNIQUE (kind, subject_id)
);
REVOKE UPDATE, DELETE, TRUNCATE ON list_key FROM ${runtime_role};

-- What a dry run would have taken in, so that it tells of a repeat what the import would tell; gone when it ends. Rows are
-- sealed: those of cooperatives have contacts.
CREATE TABLE import_rehearsal (
  import_id uuid  NOT NULL CONSTRAINT import_rehearsal_run REFERENCES import_run ON DELETE CASCADE,
  key       text  NOT NULL,
  fields    bytea NOT NULL,
  CONSTRAINT import_rehearsal_pk PRIMARY KEY (import_id, key)
);
