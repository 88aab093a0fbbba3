-- Which family a national id is, by keyed hash: one family for each, whoever registers it first and wherever.
CREATE TABLE household_identity (
  identity_mark bytea CONSTRAINT household_identity_once PRIMARY KEY,
  household_id  uuid  NOT NULL
);
CREATE INDEX household_identity_household ON household_identity (household_id);

-- A family. What is personal is sealed with the family's own key; size and place are what an enrolment tells others anyway.
CREATE TABLE household (
  id                uuid        CONSTRAINT household_pk PRIMARY KEY,
  status            text        NOT NULL CONSTRAINT household_status CHECK (status IN ('DRAFT', 'REGISTERED', 'VERIFIED', 'REJECTED', 'CLOSED', 'MERGED', 'ERASED')),
  version           bigint      NOT NULL DEFAULT 1,
  region            text        NOT NULL,
  province          text        NOT NULL,
  territory         text        NOT NULL,
  zone_id           uuid        NOT NULL,
  household_size    integer     NOT NULL CONSTRAINT household_size_range CHECK (household_size BETWEEN 1 AND 50),
  legal_basis       text        NOT NULL CONSTRAINT household_legal_basis CHECK (legal_basis IN ('CONSENT', 'PUBLIC_INTEREST', 'VITAL_INTEREST')),
  notice_given_on   date        NOT NULL,
  key_version       integer     NOT NULL,
  sealed_facts      bytea,
  sealed_contact    bytea,
  phone_mark        bytea,
  score             integer,
  scorecard_version integer     CONSTRAINT household_scorecard REFERENCES scorecard,
  merged_into       uuid        CONSTRAINT household_merged_into REFERENCES household,
  import_id         uuid,
  registered_by     text        NOT NULL,
  registered_at     timestamptz NOT NULL DEFAULT now(),
  verified_at       timestamptz,
  erased_at         timestamptz,
  key_destroyed_at  timestamptz,
  CONSTRAINT household_merged_points CHECK ((status = 'MERGED') = (merged_into IS NOT NULL) OR status = 'ERASED'),
  CONSTRAINT household_verified_since CHECK (status <> 'VERIFIED' OR verified_at IS NOT NULL),
  CONSTRAINT household_erased_is_empty CHECK (
    (status = 'ERASED') = (erased_at IS NOT NULL)
    AND (status = 'ERASED') = (sealed_facts IS NULL AND sealed_contact IS NULL AND phone_mark IS NULL AND score IS NULL))
);
CREATE INDEX household_by_status ON household (status, id);
CREATE INDEX household_by_territory ON household (territory, status, id);
CREATE INDEX household_by_rank ON household (territory, score DESC) WHERE status = 'VERIFIED';
CREATE INDEX household_phone ON household (phone_mark);
CREATE INDEX household_merged ON household (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX household_verified_at ON household (verified_at) WHERE status = 'VERIFIED';
CREATE INDEX household_key_to_destroy ON household (id) WHERE status = 'ERASED' AND key_destroyed_at IS NULL;

-- A person of a family. An erased family has none.
CREATE TABLE member (
  id            uuid    CONSTRAINT member_pk PRIMARY KEY,
  household_id  uuid    NOT NULL CONSTRAINT member_household REFERENCES household,
  region        text    NOT NULL,
  province      text    NOT NULL,
  territory     text    NOT NULL,
  head          boolean NOT NULL,
  identity_mark bytea,
  name_mark     bytea   NOT NULL,
  sealed_person bytea   NOT NULL
);
CREATE INDEX member_household ON member (household_id);
CREATE UNIQUE INDEX member_one_head ON member (household_id) WHERE head;
CREATE INDEX member_name ON member (name_mark);

-- Who decided what about a family, and how: added to, never changed. The reason is sealed with the family's key.
CREATE TABLE household_decision (
  id            uuid        CONSTRAINT household_decision_pk PRIMARY KEY,
  household_id  uuid        NOT NULL CONSTRAINT household_decision_household REFERENCES household,
  decision      text        NOT NULL CONSTRAINT household_decision_kind CHECK (decision IN ('VERIFIED', 'REJECTED', 'CLOSED', 'REVERIFY')),
  method        text,
  sealed_reason bytea,
  decided_by    text        NOT NULL,
  decided_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX household_decision_household ON household_decision (household_id, decided_at);
REVOKE UPDATE, DELETE, TRUNCATE ON household_decision FROM ${runtime_role};

-- Somebody was registered who is already here: the second registration did not happen.
CREATE TABLE duplicate_decision (
  id           uuid        CONSTRAINT duplicate_decision_pk PRIMARY KEY,
  household_id uuid        NOT NULL,
  territory    text        NOT NULL,
  source       text        NOT NULL CONSTRAINT duplicate_decision_source CHECK (source IN ('IMPORT', 'REQUEST')),
  import_id    uuid,
  line         bigint,
  ground       text        NOT NULL CONSTRAINT duplicate_decision_ground CHECK (ground IN ('SAME_NATIONAL_ID')),
  decided_by   text        NOT NULL,
  decided_at   timestamptz NOT NULL DEFAULT now(),
  -- the approved list that has told it, so that it is told once
  told_in      uuid,
  CONSTRAINT duplicate_decision_line_once UNIQUE (import_id, line)
);
CREATE INDEX duplicate_decision_untold ON duplicate_decision (territory) WHERE told_in IS NULL;

-- The second wall behind every query's own filter: rows of territories that the transaction did not name stay unseen.
-- `sac.territories` is local to a transaction; unset or empty it shows nothing. SYSTEM is the scope of jobs and consumers.
CREATE FUNCTION sac_territories() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(current_setting('sac.territories', true), ',') $$;

ALTER TABLE household ENABLE ROW LEVEL SECURITY;
CREATE POLICY household_territories ON household TO ${runtime_role} USING (
  ARRAY['SYSTEM', 'MA'] && (SELECT sac_territories())
  OR territory = ANY ((SELECT sac_territories())::text[]) OR province = ANY ((SELECT sac_territories())::text[]) OR region = ANY ((SELECT sac_territories())::text[]));

ALTER TABLE member ENABLE ROW LEVEL SECURITY;
CREATE POLICY member_territories ON member TO ${runtime_role} USING (
  ARRAY['SYSTEM', 'MA'] && (SELECT sac_territories())
  OR territory = ANY ((SELECT sac_territories())::text[]) OR province = ANY ((SELECT sac_territories())::text[]) OR region = ANY ((SELECT sac_territories())::text[]));

ALTER TABLE household_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY household_decision_territories ON household_decision TO ${runtime_role} USING (
  EXISTS (SELECT 1 FROM household WHERE household.id = household_decision.household_id));

-- The order of a list's columns, so that its bad rows go back under their own header.
CREATE TABLE import_columns (
  import_id uuid   CONSTRAINT import_columns_pk PRIMARY KEY,
  columns   text[] NOT NULL
);
