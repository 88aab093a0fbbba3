CREATE TABLE partner (
  id         uuid        CONSTRAINT partner_pk PRIMARY KEY,
  name_fr    text        NOT NULL,
  name_ar    text        NOT NULL,
  sector     text        NOT NULL CONSTRAINT partner_sector CHECK (sector IN ('PUBLIC', 'PRIVATE', 'CIVIL_SOCIETY')),
  version    bigint      NOT NULL DEFAULT 1,
  created_by text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE campaign (
  id                   uuid        CONSTRAINT campaign_pk PRIMARY KEY,
  code                 text        NOT NULL CONSTRAINT campaign_code_once UNIQUE,
  name_fr              text        NOT NULL,
  name_ar              text        NOT NULL,
  starts_on            date        NOT NULL,
  ends_on              date        NOT NULL,
  source_territories   text[]      NOT NULL,
  target_territories   text[]      NOT NULL,
  basket_model_id      uuid        NOT NULL,
  basket_model_version integer     NOT NULL,
  baskets              integer     NOT NULL CONSTRAINT campaign_baskets CHECK (baskets BETWEEN 1 AND 4000000),
  warehouse_ids        uuid[]      NOT NULL,
  partner_ids          uuid[]      NOT NULL,
  status               text        NOT NULL CONSTRAINT campaign_status CHECK (status IN ('DRAFT', 'OPEN', 'SUSPENDED', 'CLOSING', 'CLOSED', 'CANCELLED')),
  revision             bigint      NOT NULL,
  closing_at           timestamptz,
  created_by           text        NOT NULL,
  created_at           timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT campaign_period CHECK (ends_on >= starts_on)
);

CREATE TABLE campaign_authorisation (
  id          uuid        CONSTRAINT campaign_authorisation_pk PRIMARY KEY,
  campaign_id uuid        NOT NULL CONSTRAINT campaign_authorisation_campaign REFERENCES campaign,
  kind        text        NOT NULL CONSTRAINT campaign_authorisation_kind CHECK (kind IN ('DATA_PROTECTION', 'GOVERNOR')),
  territory   text,
  reference   text        NOT NULL,
  issued_on   date        NOT NULL,
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT campaign_authorisation_once UNIQUE NULLS NOT DISTINCT (campaign_id, kind, territory, reference),
  CONSTRAINT campaign_authorisation_territory CHECK ((kind = 'GOVERNOR') = (territory IS NOT NULL))
);

-- Unversioned: each amount is moved by one conditional update. Nothing is authorised that nobody signed for.
CREATE TABLE campaign_budget (
  campaign_id uuid          CONSTRAINT campaign_budget_pk PRIMARY KEY CONSTRAINT campaign_budget_campaign REFERENCES campaign,
  pledged     numeric(14,2) NOT NULL DEFAULT 0,
  signed      numeric(14,2) NOT NULL DEFAULT 0,
  received    numeric(14,2) NOT NULL DEFAULT 0,
  authorised  numeric(14,2) NOT NULL DEFAULT 0,
  revision    bigint        NOT NULL DEFAULT 0,
  CONSTRAINT campaign_budget_signed_within_pledged CHECK (signed <= pledged),
  CONSTRAINT campaign_budget_authorised_within_signed CHECK (authorised <= signed),
  CONSTRAINT campaign_budget_received_within_signed CHECK (received <= signed),
  CONSTRAINT campaign_budget_nothing_negative CHECK (signed >= 0 AND received >= 0 AND authorised >= 0)
);

CREATE TABLE pledge (
  id               uuid          CONSTRAINT pledge_pk PRIMARY KEY,
  campaign_id      uuid          NOT NULL CONSTRAINT pledge_campaign REFERENCES campaign,
  partner_id       uuid          NOT NULL CONSTRAINT pledge_partner REFERENCES partner,
  kind             text          NOT NULL CONSTRAINT pledge_kind CHECK (kind IN ('FUNDING', 'GOODS_IN_KIND', 'TRANSPORT', 'PREMISES', 'EXPERTISE', 'COORDINATION')),
  amount           numeric(14,2) NOT NULL CONSTRAINT pledge_amount CHECK (amount > 0),
  received_amount  numeric(14,2) NOT NULL DEFAULT 0,
  description      text,
  status           text          NOT NULL CONSTRAINT pledge_status CHECK (status IN ('PROMISED', 'SIGNED', 'PARTLY_RECEIVED', 'RECEIVED', 'WITHDRAWN')),
  signed_reference text,
  signed_on        date,
  withdrawn_for    text,
  version          bigint        NOT NULL DEFAULT 1,
  created_by       text          NOT NULL,
  created_at       timestamptz   NOT NULL DEFAULT now(),
  CONSTRAINT pledge_received_within_amount CHECK (received_amount BETWEEN 0 AND amount)
);
CREATE INDEX pledge_campaign_id ON pledge (campaign_id, id);

CREATE TABLE pledge_receipt (
  id          uuid          CONSTRAINT pledge_receipt_pk PRIMARY KEY,
  pledge_id   uuid          NOT NULL CONSTRAINT pledge_receipt_pledge REFERENCES pledge,
  amount      numeric(14,2) NOT NULL CONSTRAINT pledge_receipt_amount CHECK (amount > 0),
  received_on date          NOT NULL,
  reference   text          NOT NULL,
  recorded_by text          NOT NULL,
  recorded_at timestamptz   NOT NULL DEFAULT now(),
  -- The same transfer is never counted twice.
  CONSTRAINT pledge_receipt_once UNIQUE (pledge_id, reference)
);
REVOKE UPDATE, DELETE, TRUNCATE ON pledge_receipt FROM ${runtime_role};
