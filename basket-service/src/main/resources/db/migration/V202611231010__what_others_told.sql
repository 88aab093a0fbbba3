-- Copies of other services' facts: only the fields that are read here. `sequence` is the version that was heard last.
CREATE TABLE known_campaign (
  id                 uuid    CONSTRAINT known_campaign_pk PRIMARY KEY,
  code               text    NOT NULL,
  name_fr            text    NOT NULL,
  name_ar            text    NOT NULL,
  status             text    NOT NULL,
  model_id           uuid,
  model_version      integer,
  baskets            integer NOT NULL,
  source_territories text[]  NOT NULL,
  warehouse_ids      uuid[]  NOT NULL,
  sequence           bigint  NOT NULL
);

CREATE TABLE known_warehouse (
  id        uuid   CONSTRAINT known_warehouse_pk PRIMARY KEY,
  name_fr   text   NOT NULL,
  name_ar   text   NOT NULL,
  territory text,
  status    text   NOT NULL,
  sequence  bigint NOT NULL
);

CREATE TABLE known_cooperative (
  id        uuid    CONSTRAINT known_cooperative_pk PRIMARY KEY,
  name_fr   text    NOT NULL,
  name_ar   text    NOT NULL,
  territory text    NOT NULL,
  status    text    NOT NULL,
  rural     boolean NOT NULL,
  women_led boolean NOT NULL,
  sequence  bigint  NOT NULL
);

CREATE TABLE known_product (
  id             uuid    CONSTRAINT known_product_pk PRIMARY KEY,
  cooperative_id uuid    NOT NULL,
  name_fr        text    NOT NULL,
  name_ar        text    NOT NULL,
  active         boolean NOT NULL,
  sequence       bigint  NOT NULL
);

CREATE TABLE known_offer (
  id               uuid          CONSTRAINT known_offer_pk PRIMARY KEY,
  product_id       uuid          NOT NULL,
  cooperative_id   uuid          NOT NULL,
  kind             text          NOT NULL,
  category         text          NOT NULL,
  net_weight_grams integer       NOT NULL,
  shelf_life_days  integer,
  unit_price       numeric(14,2) NOT NULL,
  quantity_left    integer       NOT NULL,
  minimum_order    integer       NOT NULL,
  lot_size         integer       NOT NULL,
  lead_time_days   integer       NOT NULL,
  window_from      date          NOT NULL,
  window_to        date          NOT NULL,
  status           text          NOT NULL,
  sequence         bigint        NOT NULL
);
CREATE INDEX known_offer_category ON known_offer (category) WHERE status = 'PUBLISHED';

-- `eligible` is the cooperative's standing when the order was placed; it is written once and lots refer to it.
CREATE TABLE known_order (
  id              uuid          CONSTRAINT known_order_pk PRIMARY KEY,
  campaign_id     uuid          NOT NULL,
  plan_id         uuid          NOT NULL,
  plan_revision   integer       NOT NULL,
  cooperative_id  uuid          NOT NULL,
  name_fr         text          NOT NULL,
  name_ar         text          NOT NULL,
  territory       text          NOT NULL,
  standing        text          NOT NULL,
  rural           boolean       NOT NULL,
  women_led       boolean       NOT NULL,
  eligible        boolean       GENERATED ALWAYS AS (standing = 'VERIFIED' AND rural) STORED,
  status          text          NOT NULL,
  delivery        text          NOT NULL,
  warehouse_id    uuid,
  delivery_date   date,
  ordered_amount  numeric(14,2) NOT NULL,
  paid_amount     numeric(14,2) NOT NULL,
  settled         boolean       NOT NULL,
  sequence        bigint        NOT NULL,
  payment_heard   timestamptz,
  CONSTRAINT known_order_standing UNIQUE (id, eligible)
);
CREATE INDEX known_order_plan ON known_order (plan_id, plan_revision);
CREATE INDEX known_order_campaign ON known_order (campaign_id, id);

-- `accepted` counts what was received here against the line; an order's line never takes in more than was confirmed.
CREATE TABLE known_order_line (
  order_id           uuid          NOT NULL CONSTRAINT known_order_line_order REFERENCES known_order,
  line_id            uuid          NOT NULL,
  offer_id           uuid          NOT NULL,
  product_id         uuid          NOT NULL,
  product_name_fr    text          NOT NULL,
  product_name_ar    text          NOT NULL,
  kind               text          NOT NULL,
  category           text          NOT NULL,
  net_weight_grams   integer       NOT NULL,
  quantity_ordered   integer       NOT NULL,
  quantity_confirmed integer       NOT NULL,
  unit_price         numeric(14,2) NOT NULL,
  accepted           integer       NOT NULL DEFAULT 0 CONSTRAINT known_order_line_accepted CHECK (accepted >= 0),
  CONSTRAINT known_order_line_pk PRIMARY KEY (order_id, line_id)
);

-- Until when each topic was heard: goes out as `asOf`.
CREATE TABLE heard (
  topic text        CONSTRAINT heard_pk PRIMARY KEY,
  until timestamptz NOT NULL
);
