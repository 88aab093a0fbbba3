CREATE TABLE cooperative (
  id                  uuid     CONSTRAINT cooperative_pk PRIMARY KEY,
  registration_number text     NOT NULL CONSTRAINT cooperative_registration_number_once UNIQUE,
  name_fr             text     NOT NULL,
  name_ar             text     NOT NULL,
  territory           text     NOT NULL,
  -- The commune and all it lies in: what a list for a region or a province looks for.
  territory_path      text[]   NOT NULL,
  sector              text     NOT NULL,
  members             integer  NOT NULL,
  women               integer  NOT NULL,
  youth               integer  NOT NULL,
  women_led           boolean  NOT NULL,
  ice                 text     NOT NULL CONSTRAINT cooperative_ice_form CHECK (ice ~ '^[0-9]{15}$'),
  -- Sealed: nobody reads a telephone number or a bank account out of a copy of this table.
  contact_name        bytea    NOT NULL,
  contact_phone       bytea    NOT NULL,
  rib                 bytea    NOT NULL,
  status              text     NOT NULL CONSTRAINT cooperative_status CHECK (status IN ('REGISTERED', 'VERIFIED', 'SUSPENDED', 'REJECTED', 'EXPIRED')),
  rural_proposed      boolean,
  rural               boolean,
  evidence            text,
  valid_until         date,
  reason              text,
  expiry_told_for     date,
  decided_by          text,
  decided_at          timestamptz,
  created_by          text     NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  version             bigint   NOT NULL,
  CONSTRAINT cooperative_members CHECK (members >= 1 AND women BETWEEN 0 AND members AND youth BETWEEN 0 AND members),
  CONSTRAINT cooperative_verified_with_evidence CHECK (status NOT IN ('VERIFIED', 'SUSPENDED', 'EXPIRED') OR rural IS NOT NULL AND evidence IS NOT NULL)
);
CREATE INDEX cooperative_status_id ON cooperative (status, id);
CREATE INDEX cooperative_territory_path ON cooperative USING gin (territory_path);
CREATE INDEX cooperative_valid_until ON cooperative (valid_until) WHERE status = 'VERIFIED';

CREATE TABLE product (
  id                  uuid    CONSTRAINT product_pk PRIMARY KEY,
  cooperative_id      uuid    NOT NULL CONSTRAINT product_cooperative REFERENCES cooperative,
  kind                text    NOT NULL CONSTRAINT product_kind CHECK (kind IN ('CONTENT', 'CONTAINER')),
  category            text    NOT NULL,
  name_fr             text    NOT NULL,
  name_ar             text    NOT NULL,
  unit                text    NOT NULL,
  net_weight_grams    integer NOT NULL CONSTRAINT product_weight CHECK (net_weight_grams > 0),
  shelf_life_days     integer CONSTRAINT product_shelf_life CHECK (shelf_life_days > 0),
  onssa_authorisation text,
  active              boolean NOT NULL,
  on_behalf_channel   text,
  on_behalf_reference text,
  created_by          text    NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  version             bigint  NOT NULL
);
CREATE INDEX product_cooperative_id ON product (cooperative_id, id);
CREATE INDEX product_category_id ON product (category, id);

CREATE TABLE offer (
  id                  uuid    CONSTRAINT offer_pk PRIMARY KEY,
  product_id          uuid    NOT NULL CONSTRAINT offer_product REFERENCES product,
  cooperative_id      uuid    NOT NULL CONSTRAINT offer_cooperative REFERENCES cooperative,
  category            text    NOT NULL,
  unit_price          numeric(14,2) NOT NULL CONSTRAINT offer_unit_price CHECK (unit_price > 0),
  quantity            bigint  NOT NULL CONSTRAINT offer_quantity CHECK (quantity > 0),
  committed           bigint  NOT NULL DEFAULT 0,
  minimum_order       bigint  NOT NULL,
  lot_size            bigint  NOT NULL,
  lead_time_days      integer NOT NULL CONSTRAINT offer_lead_time CHECK (lead_time_days >= 0),
  window_from         date    NOT NULL,
  window_to           date    NOT NULL,
  status              text    NOT NULL CONSTRAINT offer_status CHECK (status IN ('PUBLISHED', 'WITHDRAWN')),
  on_behalf_channel   text,
  on_behalf_reference text,
  created_by          text    NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  version             bigint  NOT NULL,
  -- No oversell: whatever is ordered at once, the orders against an offer never exceed it.
  CONSTRAINT offer_not_oversold CHECK (committed >= 0 AND committed <= quantity),
  CONSTRAINT offer_lots CHECK (lot_size > 0 AND minimum_order > 0),
  CONSTRAINT offer_window CHECK (window_from <= window_to)
);
CREATE INDEX offer_cooperative_id ON offer (cooperative_id, id);
CREATE INDEX offer_category_id ON offer (category, id);
CREATE INDEX offer_product_id ON offer (product_id);

CREATE TABLE support_action (
  id             uuid CONSTRAINT support_action_pk PRIMARY KEY,
  cooperative_id uuid NOT NULL CONSTRAINT support_action_cooperative REFERENCES cooperative,
  kind           text NOT NULL CONSTRAINT support_action_kind CHECK (kind IN ('TRAINING', 'INFORMATION', 'LEGAL')),
  subject        text NOT NULL,
  status         text NOT NULL CONSTRAINT support_action_status CHECK (status IN ('OPEN', 'CLOSED')),
  result         text,
  opened_by      text NOT NULL,
  opened_at      timestamptz NOT NULL DEFAULT now(),
  closed_by      text,
  version        bigint NOT NULL,
  CONSTRAINT support_action_closed_with_result CHECK ((status = 'CLOSED') = (result IS NOT NULL))
);
CREATE INDEX support_action_cooperative_id ON support_action (cooperative_id, id);
