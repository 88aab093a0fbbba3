-- What a list asks of families, as its author wrote it: frozen with the list. Told is how often its approval was told, once more for each time it was topped up.
ALTER TABLE enrolment_list
  ADD COLUMN criteria jsonb NOT NULL
    DEFAULT '{"territories": [], "quotas": [], "entitlements": [{"householdSizeAtLeast": 1, "baskets": 1}, {"householdSizeAtLeast": 8, "baskets": 2}]}',
  ADD COLUMN told bigint NOT NULL DEFAULT 0;
UPDATE enrolment_list SET told = 1 WHERE status = 'APPROVED';
ALTER TABLE enrolment_list ALTER COLUMN criteria DROP DEFAULT;

ALTER TABLE enrolment DROP CONSTRAINT enrolment_entitlement;
ALTER TABLE enrolment ADD CONSTRAINT enrolment_entitlement CHECK (entitlement BETWEEN 1 AND 10);

-- A named person placed a family otherwise than its rank did. The reason is sealed with the family's key.
CREATE TABLE enrolment_overrule (
  id            uuid        CONSTRAINT enrolment_overrule_pk PRIMARY KEY,
  enrolment_id  uuid        NOT NULL CONSTRAINT enrolment_overrule_enrolment REFERENCES enrolment ON DELETE CASCADE,
  from_status   text        NOT NULL,
  to_status     text        NOT NULL,
  sealed_reason bytea       NOT NULL,
  decided_by    text        NOT NULL,
  decided_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT enrolment_overrule_changes CHECK (from_status <> to_status)
);
CREATE INDEX enrolment_overrule_of ON enrolment_overrule (enrolment_id, decided_at);
REVOKE UPDATE, DELETE, TRUNCATE ON enrolment_overrule FROM ${runtime_role};
ALTER TABLE enrolment_overrule ENABLE ROW LEVEL SECURITY;
CREATE POLICY enrolment_overrule_territories ON enrolment_overrule TO ${runtime_role} USING (
  EXISTS (SELECT 1 FROM enrolment WHERE enrolment.id = enrolment_overrule.enrolment_id));
