-- Keyed hashes by which records that may be of one person are brought together: 40 bits, so that a hash tells little even
-- to who has the key. The service's own jobs alone read them.
CREATE TABLE blocking_mark (
  mark         bigint NOT NULL,
  member_id    uuid   NOT NULL,
  household_id uuid   NOT NULL CONSTRAINT blocking_mark_household_known REFERENCES household,
  CONSTRAINT blocking_mark_pk PRIMARY KEY (mark, member_id)
);
CREATE INDEX blocking_mark_household ON blocking_mark (household_id);

-- Of which version a family's marks are.
CREATE TABLE marked_household (
  household_id uuid   CONSTRAINT marked_household_pk PRIMARY KEY REFERENCES household,
  version      bigint NOT NULL
);

ALTER TABLE blocking_mark ENABLE ROW LEVEL SECURITY;
CREATE POLICY blocking_mark_system ON blocking_mark TO ${runtime_role} USING (ARRAY['SYSTEM'] && (SELECT sac_territories()));
ALTER TABLE marked_household ENABLE ROW LEVEL SECURITY;
CREATE POLICY marked_household_system ON marked_household TO ${runtime_role} USING (ARRAY['SYSTEM'] && (SELECT sac_territories()));

-- Two families that may be one, for a person to decide; a pair that was decided is not found again.
CREATE TABLE review_case (
  id                 uuid         CONSTRAINT review_case_pk PRIMARY KEY,
  household_id       uuid         NOT NULL CONSTRAINT review_case_household REFERENCES household,
  other_household_id uuid         NOT NULL CONSTRAINT review_case_other_household REFERENCES household,
  band               text         NOT NULL CONSTRAINT review_case_band CHECK (band IN ('AUTOMATIC', 'TO_REVIEW')),
  bits               numeric(6,2) NOT NULL,
  members            jsonb        NOT NULL,
  status             text         NOT NULL DEFAULT 'OPEN' CONSTRAINT review_case_status CHECK (status IN ('OPEN', 'SAME', 'DISTINCT')),
  found_at           timestamptz  NOT NULL DEFAULT now(),
  decided_by         text,
  decided_at         timestamptz,
  CONSTRAINT review_case_once UNIQUE (household_id, other_household_id),
  CONSTRAINT review_case_in_order CHECK (household_id < other_household_id),
  CONSTRAINT review_case_decided CHECK ((status = 'OPEN') = (decided_by IS NULL) AND (status = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX review_case_by_status ON review_case (status, id);
CREATE INDEX review_case_of_other ON review_case (other_household_id);

-- Who may see both families may see that they may be one.
ALTER TABLE review_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY review_case_territories ON review_case TO ${runtime_role} USING (
  EXISTS (SELECT 1 FROM household WHERE household.id = review_case.household_id)
  AND EXISTS (SELECT 1 FROM household WHERE household.id = review_case.other_household_id));

ALTER TABLE household_decision DROP CONSTRAINT household_decision_kind;
ALTER TABLE household_decision ADD CONSTRAINT household_decision_kind
  CHECK (decision IN ('VERIFIED', 'REJECTED', 'CLOSED', 'REVERIFY', 'MERGED', 'UNMERGED'));
