-- What this service knows of others, from their events; `sequence` is the subject's version, a copy never goes back.
CREATE TABLE known_campaign (
  campaign_id        uuid    CONSTRAINT known_campaign_pk PRIMARY KEY,
  code               text    NOT NULL,
  name_fr            text    NOT NULL,
  name_ar            text    NOT NULL,
  status             text    NOT NULL CONSTRAINT known_campaign_status CHECK (status IN ('DRAFT', 'OPEN', 'SUSPENDED', 'CLOSING', 'CLOSED', 'CANCELLED')),
  revision           bigint  NOT NULL,
  baskets            integer NOT NULL,
  target_territories text[]  NOT NULL,
  starts_on          date,
  ends_on            date,
  sequence           bigint  NOT NULL
);

CREATE TABLE known_zone (
  zone_id   uuid             CONSTRAINT known_zone_pk PRIMARY KEY,
  name_fr   text             NOT NULL,
  name_ar   text             NOT NULL,
  territory text             NOT NULL,
  latitude  double precision NOT NULL,
  longitude double precision NOT NULL,
  sequence  bigint           NOT NULL
);

CREATE TABLE known_site (
  site_id   uuid   CONSTRAINT known_site_pk PRIMARY KEY,
  zone_id   uuid,
  name_fr   text   NOT NULL,
  name_ar   text   NOT NULL,
  territory text   NOT NULL,
  status    text   NOT NULL,
  sequence  bigint NOT NULL
);

CREATE TABLE known_voucher (
  voucher_id   uuid   CONSTRAINT known_voucher_pk PRIMARY KEY,
  enrolment_id uuid   NOT NULL,
  campaign_id  uuid   NOT NULL,
  site_id      uuid,
  round_id     uuid,
  day          date   NOT NULL,
  slot         text   NOT NULL,
  status       text   NOT NULL CONSTRAINT known_voucher_status CHECK (status IN ('ISSUED', 'REDEEMED', 'REVOKED', 'EXPIRED')),
  sequence     bigint NOT NULL
);
CREATE INDEX known_voucher_enrolment ON known_voucher (enrolment_id);
CREATE INDEX known_voucher_site_day ON known_voucher (site_id, day, voucher_id);
CREATE INDEX known_voucher_campaign ON known_voucher (campaign_id, voucher_id);

-- A family to be told of a recall.
CREATE TABLE contact_task (
  id             uuid        CONSTRAINT contact_task_pk PRIMARY KEY,
  enrolment_id   uuid        NOT NULL,
  campaign_id    uuid        NOT NULL,
  lot_id         uuid        NOT NULL,
  serial         text        NOT NULL,
  handed_over_on date,
  status         text        NOT NULL DEFAULT 'OPEN' CONSTRAINT contact_task_status CHECK (status IN ('OPEN', 'DONE')),
  created_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT contact_task_once UNIQUE (lot_id, enrolment_id, serial)
);
