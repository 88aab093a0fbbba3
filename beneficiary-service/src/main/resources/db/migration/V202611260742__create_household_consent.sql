-- What a family agreed to. All but its last day is sealed with the family's key, for that it speaks of health is a fact of health.
CREATE TABLE household_consent (
  id             uuid        CONSTRAINT household_consent_pk PRIMARY KEY,
  household_id   uuid        NOT NULL CONSTRAINT household_consent_household REFERENCES household,
  sealed_consent bytea       NOT NULL,
  valid_until    date,
  recorded_by    text        NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  ended_as       text        CONSTRAINT household_consent_ending CHECK (ended_as IN ('WITHDRAWN', 'EXPIRED', 'REPLACED')),
  ended_by       text,
  ended_at       timestamptz,
  CONSTRAINT household_consent_ended CHECK ((ended_as IS NULL) = (ended_at IS NULL) AND (ended_as IS NULL) = (ended_by IS NULL))
);
CREATE INDEX household_consent_household ON household_consent (household_id);
CREATE INDEX household_consent_expiring ON household_consent (valid_until) WHERE ended_at IS NULL AND valid_until IS NOT NULL;
REVOKE UPDATE, DELETE, TRUNCATE ON household_consent FROM ${runtime_role};
GRANT UPDATE (ended_as, ended_by, ended_at) ON household_consent TO ${runtime_role};

ALTER TABLE household_consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY household_consent_territories ON household_consent TO ${runtime_role} USING (
  EXISTS (SELECT 1 FROM household WHERE household.id = household_consent.household_id));

-- Facts of health go from the history too when their consent ends: nothing else of it can be rewritten.
GRANT UPDATE (sealed_file) ON household_version TO ${runtime_role};
