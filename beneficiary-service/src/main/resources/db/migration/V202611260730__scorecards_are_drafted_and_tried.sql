-- A scorecard is written as a draft, tried on the registry and published by somebody who did not write it. One is in force; earlier ones stay as they were.
ALTER TABLE scorecard
  ALTER COLUMN published_on DROP NOT NULL,
  ADD COLUMN status       text   NOT NULL DEFAULT 'PUBLISHED' CONSTRAINT scorecard_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
  ADD COLUMN revision     bigint NOT NULL DEFAULT 1,
  ADD COLUMN authors      text[] NOT NULL DEFAULT '{}',
  ADD COLUMN published_by text,
  ADD COLUMN scoring_job  uuid,
  -- when every family had its points by this version
  ADD COLUMN scored_at    timestamptz,
  ADD CONSTRAINT scorecard_published CHECK ((status = 'DRAFT') = (published_on IS NULL)),
  ADD CONSTRAINT scorecard_other_publisher CHECK (published_by IS NULL OR NOT published_by = ANY (authors));
ALTER TABLE scorecard ALTER COLUMN status DROP DEFAULT;
CREATE UNIQUE INDEX scorecard_one_in_force ON scorecard ((true)) WHERE status = 'PUBLISHED';
UPDATE scorecard SET scored_at = now();

ALTER TABLE scorecard_rule DROP CONSTRAINT scorecard_rule_fact;
ALTER TABLE scorecard_rule ADD CONSTRAINT scorecard_rule_fact
  CHECK (fact IN ('HOUSEHOLD_SIZE', 'DEPENDANTS', 'DISABILITY', 'WIDOW_OR_SINGLE_HEAD', 'INCOME_LOSS', 'HOUSING', 'RURAL'));

-- A score belongs to the band that begins nearest below it.
CREATE TABLE scorecard_band (
  version  integer NOT NULL CONSTRAINT scorecard_band_version REFERENCES scorecard,
  code     text    NOT NULL,
  at_least integer NOT NULL CONSTRAINT scorecard_band_at_least CHECK (at_least >= 0),
  text_fr  text    NOT NULL,
  text_ar  text    NOT NULL,
  CONSTRAINT scorecard_band_pk PRIMARY KEY (version, code),
  CONSTRAINT scorecard_band_apart UNIQUE (version, at_least)
);
INSERT INTO scorecard_band (version, code, at_least, text_fr, text_ar) VALUES
  (1, 'LOW',     0, 'Vulnérabilité faible',   'هشاشة ضعيفة'),
  (1, 'MEDIUM', 10, 'Vulnérabilité moyenne',  'هشاشة متوسطة'),
  (1, 'HIGH',   20, 'Vulnérabilité élevée',   'هشاشة مرتفعة');

CREATE FUNCTION scorecard_keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'DRAFT'
     AND ((NEW.version, NEW.name_fr, NEW.name_ar, NEW.published_on, NEW.published_by, NEW.authors, NEW.revision)
            IS DISTINCT FROM (OLD.version, OLD.name_fr, OLD.name_ar, OLD.published_on, OLD.published_by, OLD.authors, OLD.revision)
          OR NEW.status = 'DRAFT' OR OLD.status = 'RETIRED' AND NEW.status <> 'RETIRED') THEN
    RAISE EXCEPTION 'a published scorecard stays as it is' USING ERRCODE = 'check_violation', TABLE = 'scorecard', CONSTRAINT = 'scorecard_published_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scorecard_published_stays BEFORE UPDATE ON scorecard FOR EACH ROW EXECUTE FUNCTION scorecard_keep_published();

CREATE FUNCTION scorecard_keep_published_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM scorecard WHERE version IN (NEW.version, OLD.version) AND status <> 'DRAFT') THEN
    RAISE EXCEPTION 'a published scorecard stays as it is' USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'scorecard_published_stays';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER scorecard_rule_stays BEFORE INSERT OR UPDATE OR DELETE ON scorecard_rule FOR EACH ROW EXECUTE FUNCTION scorecard_keep_published_parts();
CREATE TRIGGER scorecard_band_stays BEFORE INSERT OR UPDATE OR DELETE ON scorecard_band FOR EACH ROW EXECUTE FUNCTION scorecard_keep_published_parts();

GRANT INSERT, UPDATE ON scorecard TO ${runtime_role};
GRANT INSERT, DELETE ON scorecard_rule TO ${runtime_role};
REVOKE UPDATE, TRUNCATE ON scorecard_band FROM ${runtime_role};

-- A draft tried on every family that could be enrolled.
CREATE TABLE scorecard_trial (
  id           uuid        CONSTRAINT scorecard_trial_pk PRIMARY KEY,
  version      integer     NOT NULL CONSTRAINT scorecard_trial_version REFERENCES scorecard,
  revision     bigint      NOT NULL,
  base_version integer     NOT NULL CONSTRAINT scorecard_trial_base REFERENCES scorecard,
  status       text        NOT NULL CONSTRAINT scorecard_trial_status CHECK (status IN ('RUNNING', 'DONE', 'FAILED')),
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  finished_at  timestamptz
);
CREATE INDEX scorecard_trial_of_version ON scorecard_trial (version, id);

-- How many families of a province would move from band to band: numbers alone, seen where the families are.
CREATE TABLE scorecard_trial_move (
  trial_id   uuid   NOT NULL CONSTRAINT scorecard_trial_move_trial REFERENCES scorecard_trial,
  region     text   NOT NULL,
  province   text   NOT NULL,
  from_band  text   NOT NULL,
  to_band    text   NOT NULL,
  households bigint NOT NULL,
  CONSTRAINT scorecard_trial_move_pk PRIMARY KEY (trial_id, province, from_band, to_band)
);
ALTER TABLE scorecard_trial_move ENABLE ROW LEVEL SECURITY;
CREATE POLICY scorecard_trial_move_territories ON scorecard_trial_move TO ${runtime_role} USING (
  ARRAY['SYSTEM', 'MA'] && (SELECT sac_territories())
  OR province = ANY ((SELECT sac_territories())::text[]) OR region = ANY ((SELECT sac_territories())::text[]));
