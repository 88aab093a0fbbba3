-- A complaint. Its words are sealed with the family's key, or with the service's where no family is named.
CREATE TABLE grievance (
  id            uuid        CONSTRAINT grievance_pk PRIMARY KEY,
  category      text        NOT NULL CONSTRAINT grievance_category CHECK (category IN ('NOT_ENROLLED', 'NOT_SERVED', 'QUALITY', 'CONDUCT', 'PERSONAL_DATA', 'OTHER')),
  campaign_id   uuid,
  household_id  uuid        CONSTRAINT grievance_household REFERENCES household,
  status        text        NOT NULL CONSTRAINT grievance_status CHECK (status IN ('OPEN', 'ANSWERED')),
  sealed_text   bytea,
  sealed_answer bytea,
  due_on        date        NOT NULL,
  created_by    text        NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  answered_by   text,
  answered_at   timestamptz,
  version       bigint      NOT NULL DEFAULT 1,
  CONSTRAINT grievance_answered CHECK ((status = 'ANSWERED') = (answered_at IS NOT NULL))
);
CREATE INDEX grievance_by_status ON grievance (status, id);
CREATE INDEX grievance_household ON grievance (household_id) WHERE household_id IS NOT NULL;

ALTER TABLE grievance ENABLE ROW LEVEL SECURITY;
CREATE POLICY grievance_territories ON grievance TO ${runtime_role} USING (
  household_id IS NULL AND (SELECT cardinality(sac_territories())) > 0
  OR EXISTS (SELECT 1 FROM household WHERE household.id = grievance.household_id));
