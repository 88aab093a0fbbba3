CREATE TABLE distribution_plan (
  id            uuid        CONSTRAINT distribution_plan_pk PRIMARY KEY,
  campaign_id   uuid        NOT NULL CONSTRAINT distribution_plan_campaign REFERENCES campaign,
  from_day      date        NOT NULL,
  days          integer     NOT NULL CONSTRAINT distribution_plan_days CHECK (days BETWEEN 1 AND 366),
  status        text        NOT NULL CONSTRAINT distribution_plan_status CHECK (status IN ('COMPUTING', 'PROPOSED', 'FAILED', 'CANCELLED', 'APPROVED', 'SUPERSEDED')),
  list_revision bigint      NOT NULL,
  assigned      integer     NOT NULL DEFAULT 0,
  unassigned    integer     NOT NULL DEFAULT 0,
  baskets       integer     NOT NULL DEFAULT 0,
  failure       text,
  job_id        uuid,
  computed_at   timestamptz,
  approved_by   text,
  approved_at   timestamptz,
  version       bigint      NOT NULL DEFAULT 1,
  created_by    text        NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX distribution_plan_campaign_id ON distribution_plan (campaign_id, id);
-- One plan of a campaign is in force.
CREATE UNIQUE INDEX distribution_plan_one_approved ON distribution_plan (campaign_id) WHERE status = 'APPROVED';

CREATE TABLE plan_assignment (
  plan_id      uuid    NOT NULL CONSTRAINT plan_assignment_plan REFERENCES distribution_plan,
  enrolment_id uuid    NOT NULL,
  baskets      integer NOT NULL,
  site_id      uuid,
  day          date,
  slot         text,
  left_out     text,
  CONSTRAINT plan_assignment_pk PRIMARY KEY (plan_id, enrolment_id),
  CONSTRAINT plan_assignment_explained CHECK ((site_id IS NULL) = (left_out IS NOT NULL))
);

CREATE TABLE plan_site_day (
  plan_id    uuid    NOT NULL CONSTRAINT plan_site_day_plan REFERENCES distribution_plan,
  site_id    uuid    NOT NULL,
  day        date    NOT NULL,
  enrolments integer NOT NULL,
  baskets    integer NOT NULL,
  CONSTRAINT plan_site_day_pk PRIMARY KEY (plan_id, site_id, day)
);

CREATE TABLE voucher (
  id           uuid    CONSTRAINT voucher_pk PRIMARY KEY,
  enrolment_id uuid    NOT NULL,
  -- Which of the enrolment's baskets it is for; empty once revoked or expired, so that the place can be given again.
  ordinal      integer,
  campaign_id  uuid    NOT NULL,
  plan_id      uuid    NOT NULL,
  site_id      uuid,
  round_id     uuid,
  day          date    NOT NULL,
  slot         text    NOT NULL,
  status       text    NOT NULL CONSTRAINT voucher_status CHECK (status IN ('ISSUED', 'REDEEMED', 'REVOKED', 'EXPIRED')),
  reason       text,
  version      bigint  NOT NULL DEFAULT 1,
  -- An enrolment never holds two rights to the same basket of its entitlement.
  CONSTRAINT voucher_one_per_basket UNIQUE (enrolment_id, ordinal),
  CONSTRAINT voucher_ordinal CHECK ((status IN ('ISSUED', 'REDEEMED')) = (ordinal IS NOT NULL) AND (ordinal IS NULL OR ordinal >= 1)),
  CONSTRAINT voucher_place CHECK (site_id IS NOT NULL OR round_id IS NOT NULL)
) WITH (fillfactor = 85);
CREATE INDEX voucher_campaign ON voucher (campaign_id, id);
CREATE INDEX voucher_site_day ON voucher (site_id, day, id);
