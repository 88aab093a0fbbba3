-- What was known of a family until each change, sealed with its key: added to, never changed.
CREATE TABLE household_version (
  id            uuid        CONSTRAINT household_version_pk PRIMARY KEY,
  household_id  uuid        NOT NULL CONSTRAINT household_version_household REFERENCES household,
  version       bigint      NOT NULL,
  sealed_file   bytea       NOT NULL,
  registered_by text        NOT NULL,
  known_until   timestamptz NOT NULL,
  change        text        NOT NULL CONSTRAINT household_version_change CHECK (change IN ('CORRECTED', 'MEMBER_JOINED', 'MEMBER_CHANGED', 'MEMBER_LEFT', 'CONSENT_ENDED')),
  changed_by    text        NOT NULL,
  CONSTRAINT household_version_once UNIQUE (household_id, version)
);
REVOKE UPDATE, DELETE, TRUNCATE ON household_version FROM ${runtime_role};

ALTER TABLE household_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY household_version_territories ON household_version TO ${runtime_role} USING (
  EXISTS (SELECT 1 FROM household WHERE household.id = household_version.household_id));
