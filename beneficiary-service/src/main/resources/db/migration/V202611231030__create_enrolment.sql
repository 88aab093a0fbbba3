-- A campaign's families in the order of their scores, as a person asked for and approves.
CREATE TABLE enrolment_list (
  id                    uuid        CONSTRAINT enrolment_list_pk PRIMARY KEY,
  campaign_id           uuid        NOT NULL,
  revision              integer     NOT NULL,
  status                text        NOT NULL CONSTRAINT enrolment_list_status CHECK (status IN ('COMPUTING', 'PROPOSED', 'APPROVING', 'APPROVED', 'SUPERSEDED', 'FAILED')),
  baskets               integer     NOT NULL CONSTRAINT enrolment_list_baskets CHECK (baskets > 0),
  minimum_score         integer,
  proposed              bigint      NOT NULL DEFAULT 0,
  waitlisted            bigint      NOT NULL DEFAULT 0,
  refused               bigint      NOT NULL DEFAULT 0,
  proposed_baskets      bigint      NOT NULL DEFAULT 0,
  approved              bigint      NOT NULL DEFAULT 0,
  approved_baskets      bigint      NOT NULL DEFAULT 0,
  duplicates_prevented  bigint      NOT NULL DEFAULT 0,
  job_id                uuid,
  failure               text,
  created_by            text        NOT NULL,
  created_at            timestamptz NOT NULL DEFAULT now(),
  approved_by           text,
  approved_at           timestamptz,
  version               bigint      NOT NULL DEFAULT 1,
  CONSTRAINT enrolment_list_revision UNIQUE (campaign_id, revision),
  CONSTRAINT enrolment_list_within_baskets CHECK (proposed_baskets <= baskets),
  CONSTRAINT enrolment_list_approver CHECK (status NOT IN ('APPROVING', 'APPROVED') OR approved_by IS NOT NULL)
);
-- Two lists of a campaign are never worked out side by side.
CREATE UNIQUE INDEX enrolment_list_one_in_work ON enrolment_list (campaign_id) WHERE status IN ('COMPUTING', 'PROPOSED', 'APPROVING');

-- A family's place in one campaign. It does not say which family: the key database does, until the family is erased.
CREATE TABLE enrolment (
  id                uuid    CONSTRAINT enrolment_pk PRIMARY KEY,
  list_id           uuid    NOT NULL CONSTRAINT enrolment_list REFERENCES enrolment_list,
  list_revision     integer NOT NULL,
  campaign_id       uuid    NOT NULL,
  identity_mark     bytea   NOT NULL,
  status            text    NOT NULL CONSTRAINT enrolment_status CHECK (status IN ('PROPOSED', 'APPROVED', 'WAITLISTED', 'REFUSED', 'SERVED', 'PARTLY_SERVED', 'NOT_SERVED', 'WITHDRAWN')),
  region            text    NOT NULL,
  province          text    NOT NULL,
  territory         text    NOT NULL,
  zone_id           uuid    NOT NULL,
  published_zone_id uuid,
  mode              text    NOT NULL CONSTRAINT enrolment_mode CHECK (mode IN ('SITE', 'DOORSTEP')),
  household_size    integer NOT NULL,
  entitlement       integer NOT NULL CONSTRAINT enrolment_entitlement CHECK (entitlement BETWEEN 1 AND 2),
  score             integer NOT NULL,
  scorecard_version integer NOT NULL,
  rank              bigint  NOT NULL,
  reason            text    NOT NULL,
  version           bigint  NOT NULL DEFAULT 0,
  -- One enrolment a campaign, by the identity known then.
  CONSTRAINT enrolment_once_per_campaign UNIQUE (campaign_id, identity_mark)
);
CREATE INDEX enrolment_by_campaign ON enrolment (campaign_id, id);
CREATE INDEX enrolment_by_status ON enrolment (campaign_id, status, id);
CREATE INDEX enrolment_by_list ON enrolment (list_id, status, rank);

-- Which zone is told for the zones of a list, so that no zone with few enrolled families leaves the registry.
CREATE TABLE enrolment_list_zone (
  list_id           uuid NOT NULL CONSTRAINT enrolment_list_zone_list REFERENCES enrolment_list,
  territory         text NOT NULL,
  zone_id           uuid NOT NULL,
  published_zone_id uuid NOT NULL,
  CONSTRAINT enrolment_list_zone_pk PRIMARY KEY (list_id, territory, zone_id)
);

ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
CREATE POLICY enrolment_territories ON enrolment TO ${runtime_role} USING (
  ARRAY['SYSTEM', 'MA'] && (SELECT sac_territories())
  OR territory = ANY ((SELECT sac_territories())::text[]) OR province = ANY ((SELECT sac_territories())::text[]) OR region = ANY ((SELECT sac_territories())::text[]));
