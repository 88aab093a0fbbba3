CREATE TABLE shipment (
  id                uuid        CONSTRAINT shipment_pk PRIMARY KEY,
  campaign_id       uuid        NOT NULL CONSTRAINT shipment_campaign REFERENCES campaign,
  from_warehouse_id uuid        NOT NULL CONSTRAINT shipment_warehouse REFERENCES warehouse,
  to_site_id        uuid        NOT NULL CONSTRAINT shipment_site REFERENCES site,
  vehicle_id        uuid        CONSTRAINT shipment_vehicle REFERENCES vehicle,
  planned_on        date        NOT NULL,
  status            text        NOT NULL CONSTRAINT shipment_status CHECK (status IN ('PREPARED', 'DEPARTED', 'ARRIVED', 'RECONCILED')),
  baskets           integer     NOT NULL CONSTRAINT shipment_baskets CHECK (baskets > 0),
  missing           integer,
  damaged           integer,
  departed_at       timestamptz,
  arrived_at        timestamptz,
  version           bigint      NOT NULL DEFAULT 0,
  created_by        text        NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT shipment_adds_up CHECK (missing + damaged <= baskets)
);
CREATE INDEX shipment_campaign_id ON shipment (campaign_id, id);
CREATE INDEX shipment_site_id ON shipment (to_site_id, id);
CREATE TABLE shipment_range (
  shipment_id  uuid    NOT NULL CONSTRAINT shipment_range_shipment REFERENCES shipment,
  run          integer NOT NULL,
  from_counter integer NOT NULL,
  to_counter   integer NOT NULL,
  CONSTRAINT shipment_range_pk PRIMARY KEY (shipment_id, run, from_counter)
);

CREATE TABLE handover (
  id             uuid        CONSTRAINT handover_pk PRIMARY KEY,
  campaign_id    uuid        NOT NULL,
  voucher_id     uuid,
  enrolment_id   uuid,
  run            integer     NOT NULL,
  counter        integer     NOT NULL,
  site_id        uuid,
  device_id      text        NOT NULL,
  agent          text        NOT NULL,
  identity_check text        NOT NULL CONSTRAINT handover_identity_check CHECK (identity_check IN ('CARD', 'WITNESS', 'CODE', 'NONE')),
  handed_over_at timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  status         text        NOT NULL CONSTRAINT handover_status CHECK (status IN ('RECORDED', 'WITHOUT_RIGHT', 'REVERSED')),
  -- Free text of people in the field: encrypted, for it may name somebody.
  reversed_for   bytea,
  reversed_by    text,
  version        bigint      NOT NULL DEFAULT 1,
  CONSTRAINT handover_by_right CHECK (status <> 'RECORDED' OR voucher_id IS NOT NULL AND enrolment_id IS NOT NULL)
);
-- One voucher, one basket; one basket, one hand-over. A reversed one no longer counts.
CREATE UNIQUE INDEX handover_voucher_once ON handover (voucher_id) WHERE status = 'RECORDED';
CREATE UNIQUE INDEX handover_basket_once ON handover (run, counter) WHERE status <> 'REVERSED';
CREATE INDEX handover_campaign_enrolment ON handover (campaign_id, enrolment_id) WHERE status = 'RECORDED';

-- What was tried online and refused keeps its trace.
CREATE TABLE handover_attempt (
  seq         bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT handover_attempt_pk PRIMARY KEY,
  handover_id uuid        NOT NULL,
  voucher_id  uuid,
  run         integer,
  counter     integer,
  site_id     uuid,
  device_id   text        NOT NULL,
  agent       text        NOT NULL,
  verdict     text        NOT NULL,
  tried_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX handover_attempt_basket ON handover_attempt (run, counter);
REVOKE UPDATE, DELETE, TRUNCATE ON handover_attempt FROM ${runtime_role};

-- What a device reported is a fact, answered the same way however often it is sent.
CREATE TABLE handover_report (
  handover_id uuid        CONSTRAINT handover_report_pk PRIMARY KEY,
  verdict     text        NOT NULL CONSTRAINT handover_report_verdict CHECK (verdict IN ('RECORDED', 'ALREADY_RECORDED', 'GIVEN_WITHOUT_RIGHT', 'SERIAL_CONFLICT', 'BASKET_UNKNOWN')),
  reason      text,
  incident_id uuid,
  run         integer     NOT NULL,
  counter     integer     NOT NULL,
  device_id   text        NOT NULL,
  agent       text        NOT NULL,
  reported_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX handover_report_basket ON handover_report (run, counter);
REVOKE UPDATE, DELETE, TRUNCATE ON handover_report FROM ${runtime_role};

CREATE TABLE incident (
  id          uuid        CONSTRAINT incident_pk PRIMARY KEY,
  type        text        NOT NULL CONSTRAINT incident_type CHECK (type IN ('ABSENT', 'REFUSED', 'DAMAGED', 'LOST', 'RETURNED', 'GIVEN_WITHOUT_RIGHT', 'SERIAL_CONFLICT',
                            'BASKET_UNKNOWN', 'EXCESS', 'MISPLACED', 'RECALLED', 'PAST_BEST_BEFORE', 'DISCREPANCY', 'OTHER')),
  campaign_id uuid        NOT NULL,
  site_id     uuid,
  run         integer,
  counter     integer,
  day         date        NOT NULL,
  -- Free text of people in the field: encrypted, for it may name somebody.
  description bytea,
  status      text        NOT NULL CONSTRAINT incident_status CHECK (status IN ('OPEN', 'RESOLVED')),
  resolution  bytea,
  reported_by text        NOT NULL,
  reported_at timestamptz NOT NULL DEFAULT now(),
  resolved_by text,
  discrepancy_id uuid     CONSTRAINT incident_discrepancy_once UNIQUE,
  version     bigint      NOT NULL DEFAULT 1,
  CONSTRAINT incident_serial CHECK ((run IS NULL) = (counter IS NULL)),
  CONSTRAINT incident_resolved CHECK ((status = 'RESOLVED') = (resolution IS NOT NULL))
);
CREATE INDEX incident_campaign_id ON incident (campaign_id, id);
CREATE INDEX incident_site_id ON incident (site_id, id);
CREATE INDEX incident_open ON incident (campaign_id) WHERE status = 'OPEN';
CREATE INDEX incident_basket ON incident (run, counter) WHERE run IS NOT NULL;

CREATE TABLE recall_exposure (
  lot_id      uuid        NOT NULL,
  handover_id uuid        NOT NULL,
  exposed_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT recall_exposure_pk PRIMARY KEY (lot_id, handover_id)
);
