-- A family's data key, wrapped by the master key. Deleting the row erases the family: nothing else can open its fields.
CREATE TABLE family_key (
  household_id uuid        CONSTRAINT family_key_pk PRIMARY KEY,
  key_version  integer     NOT NULL,
  wrapped      bytea       NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now()
);

-- Which family an enrolment is: here and nowhere else, so that it goes with the family's key.
CREATE TABLE enrolment_link (
  enrolment_id uuid NOT NULL CONSTRAINT enrolment_link_pk PRIMARY KEY,
  household_id uuid NOT NULL CONSTRAINT enrolment_link_family REFERENCES family_key ON DELETE CASCADE
);
CREATE INDEX enrolment_link_household ON enrolment_link (household_id);

-- What an import keeps of its input is encrypted with a key of its own, until each row is a family's.
CREATE TABLE import_key (
  import_id  uuid        CONSTRAINT import_key_pk PRIMARY KEY,
  wrapped    bytea       NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX import_key_created_at ON import_key (created_at);

-- A key is made or destroyed, never exchanged.
REVOKE UPDATE, TRUNCATE ON family_key, enrolment_link, import_key FROM ${runtime_role};
