-- Small copies of what other services told; `version` is the sequence they last told, so that a copy never goes back.
CREATE TABLE known_cooperative (
  cooperative_id uuid    CONSTRAINT known_cooperative_pk PRIMARY KEY,
  name_fr        text    NOT NULL,
  name_ar        text    NOT NULL,
  territory      text    NOT NULL,
  status         text    NOT NULL,
  rural          boolean,
  women_led      boolean NOT NULL,
  version        bigint  NOT NULL
);

CREATE TABLE known_order (
  order_id         uuid          CONSTRAINT known_order_pk PRIMARY KEY,
  campaign_id      uuid          NOT NULL,
  cooperative_id   uuid          NOT NULL,
  name_fr          text          NOT NULL,
  name_ar          text          NOT NULL,
  territory        text          NOT NULL,
  standing         text          NOT NULL,
  rural            boolean       NOT NULL,
  women_led        boolean       NOT NULL,
  status           text          NOT NULL,
  ordered_amount   numeric(14,2) NOT NULL,
  confirmed_amount numeric(14,2) NOT NULL,
  accepted_amount  numeric(14,2) NOT NULL,
  paid_amount      numeric(14,2) NOT NULL,
  settled          boolean       NOT NULL,
  lines            jsonb         NOT NULL,
  version          bigint        NOT NULL
);
CREATE INDEX known_order_campaign ON known_order (campaign_id, cooperative_id);

CREATE TABLE known_receipt (
  receipt_id      uuid          CONSTRAINT known_receipt_pk PRIMARY KEY,
  order_id        uuid          NOT NULL,
  campaign_id     uuid          NOT NULL,
  accepted_amount numeric(14,2) NOT NULL,
  reversed        boolean       NOT NULL,
  version         bigint        NOT NULL
);
CREATE INDEX known_receipt_campaign ON known_receipt (campaign_id, order_id);

CREATE TABLE known_sourcing_plan (
  plan_id     uuid    CONSTRAINT known_sourcing_plan_pk PRIMARY KEY,
  campaign_id uuid    NOT NULL,
  revision    bigint  NOT NULL,
  baskets     integer NOT NULL,
  status      text    NOT NULL,
  version     bigint  NOT NULL
);
CREATE INDEX known_sourcing_plan_campaign ON known_sourcing_plan (campaign_id);

CREATE TABLE known_enrolment (
  enrolment_id   uuid    CONSTRAINT known_enrolment_pk PRIMARY KEY,
  campaign_id    uuid    NOT NULL,
  zone_id        uuid,
  territory      text    NOT NULL,
  mode           text    NOT NULL CONSTRAINT known_enrolment_mode CHECK (mode IN ('SITE', 'DOORSTEP')),
  entitlement    integer NOT NULL,
  household_size integer NOT NULL,
  status         text    NOT NULL,
  list_revision  bigint  NOT NULL,
  version        bigint  NOT NULL
);
CREATE INDEX known_enrolment_campaign ON known_enrolment (campaign_id, list_revision);

CREATE TABLE known_enrolment_list (
  list_id              uuid    CONSTRAINT known_enrolment_list_pk PRIMARY KEY,
  campaign_id          uuid    NOT NULL,
  revision             bigint  NOT NULL,
  enrolments           integer NOT NULL,
  baskets              integer NOT NULL,
  duplicates_prevented integer NOT NULL,
  version              bigint  NOT NULL
);
CREATE INDEX known_enrolment_list_campaign ON known_enrolment_list (campaign_id, revision);

-- When each source was last heard: a report says as of when it is true.
CREATE TABLE source_heard (
  topic    text        CONSTRAINT source_heard_pk PRIMARY KEY,
  heard_at timestamptz NOT NULL
);
