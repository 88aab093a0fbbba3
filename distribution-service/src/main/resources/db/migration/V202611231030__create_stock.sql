CREATE TABLE released_run (
  run_id       uuid          CONSTRAINT released_run_pk PRIMARY KEY,
  campaign_id  uuid          NOT NULL,
  warehouse_id uuid          NOT NULL,
  baskets      integer       NOT NULL,
  weight_grams bigint        NOT NULL,
  cost         numeric(14,2) NOT NULL,
  best_before  date,
  released_at  timestamptz   NOT NULL
);
CREATE INDEX released_run_campaign ON released_run (campaign_id);

CREATE TABLE released_range (
  run          integer NOT NULL,
  from_counter integer NOT NULL,
  to_counter   integer NOT NULL,
  run_id       uuid    NOT NULL CONSTRAINT released_range_run REFERENCES released_run,
  CONSTRAINT released_range_pk PRIMARY KEY (run, from_counter),
  CONSTRAINT released_range_order CHECK (to_counter >= from_counter),
  -- A serial is released once, whichever run claims it.
  CONSTRAINT released_range_once EXCLUDE USING gist (run WITH =, int4range(from_counter, to_counter, '[]') WITH &&)
);
CREATE INDEX released_range_run_id ON released_range (run_id);

CREATE TABLE released_lot (
  run_id         uuid          NOT NULL CONSTRAINT released_lot_run REFERENCES released_run,
  lot_id         uuid          NOT NULL,
  lot_code       text          NOT NULL,
  order_id       uuid          NOT NULL,
  cooperative_id uuid          NOT NULL,
  name_fr        text          NOT NULL,
  name_ar        text          NOT NULL,
  territory      text          NOT NULL,
  women_led      boolean       NOT NULL,
  kind           text          NOT NULL,
  category       text          NOT NULL,
  quantity       numeric       NOT NULL,
  weight_grams   bigint        NOT NULL,
  amount         numeric(14,2) NOT NULL,
  best_before    date,
  CONSTRAINT released_lot_pk PRIMARY KEY (run_id, lot_id)
);
CREATE INDEX released_lot_lot ON released_lot (lot_id);

-- One row a basket: where it is. RESERVED (a shipment is named while it is in stock) and RECALLED are marks, not places.
CREATE TABLE basket (
  run          integer  NOT NULL,
  counter      integer  NOT NULL,
  campaign_id  uuid     NOT NULL,
  status       text     NOT NULL,
  warehouse_id uuid,
  site_id      uuid,
  shipment_id  uuid,
  best_before  date,
  recalled     boolean  NOT NULL DEFAULT false,
  version      integer  NOT NULL DEFAULT 0,
  CONSTRAINT basket_pk PRIMARY KEY (run, counter),
  CONSTRAINT basket_status CHECK (status IN ('IN_STOCK', 'IN_TRANSIT', 'AT_SITE', 'HANDED_OVER', 'GIVEN_WITHOUT_RIGHT',
    'RETURNED', 'DAMAGED', 'LOST', 'DESTROYED', 'CARRIED_OVER', 'DONATED')),
  CONSTRAINT basket_place CHECK (CASE status WHEN 'IN_STOCK' THEN warehouse_id IS NOT NULL WHEN 'IN_TRANSIT' THEN shipment_id IS NOT NULL
    WHEN 'AT_SITE' THEN site_id IS NOT NULL ELSE true END)
);
CREATE INDEX basket_campaign_place ON basket (campaign_id, status, warehouse_id, site_id);
CREATE INDEX basket_pickable ON basket (campaign_id, warehouse_id, best_before, run, counter) WHERE status = 'IN_STOCK' AND shipment_id IS NULL AND NOT recalled;
CREATE INDEX basket_under_way ON basket (shipment_id) WHERE shipment_id IS NOT NULL AND status IN ('IN_STOCK', 'IN_TRANSIT');

-- Double entry: each row takes a range of serials from one account and gives it to another, so all accounts always add up to what was released.
CREATE TABLE stock_move (
  seq          bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT stock_move_pk PRIMARY KEY,
  campaign_id  uuid        NOT NULL,
  run          integer     NOT NULL,
  from_counter integer     NOT NULL,
  to_counter   integer     NOT NULL,
  taken_from   text        NOT NULL,
  taken_at     uuid,
  given_to     text        NOT NULL,
  given_at     uuid,
  cause        text        NOT NULL,
  reference    uuid        NOT NULL,
  moved_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT stock_move_range CHECK (to_counter >= from_counter),
  CONSTRAINT stock_move_moves CHECK (taken_from <> given_to OR taken_at IS DISTINCT FROM given_at),
  CONSTRAINT stock_move_cause CHECK (cause IN ('RELEASE', 'DEPARTURE', 'ARRIVAL', 'HANDOVER', 'REPORT', 'REVERSAL', 'INCIDENT', 'RECONCILIATION', 'RESOLUTION'))
);
CREATE INDEX stock_move_serial ON stock_move (run, from_counter);
CREATE INDEX stock_move_ranges ON stock_move (run, from_counter, to_counter) WHERE to_counter > from_counter;
CREATE INDEX stock_move_campaign ON stock_move (campaign_id);
REVOKE UPDATE, DELETE, TRUNCATE ON stock_move FROM ${runtime_role};

-- A recall is a standing range: it binds what is released, shipped or handed over later, too.
CREATE TABLE recalled_lot (
  lot_id         uuid        CONSTRAINT recalled_lot_pk PRIMARY KEY,
  lot_code       text        NOT NULL,
  cooperative_id uuid        NOT NULL,
  category       text        NOT NULL,
  reason         text        NOT NULL,
  lifted         boolean     NOT NULL,
  exposures      bigint      NOT NULL DEFAULT 0,
  version        bigint      NOT NULL
);
CREATE TABLE recalled_range (
  lot_id       uuid    NOT NULL CONSTRAINT recalled_range_lot REFERENCES recalled_lot,
  run          integer NOT NULL,
  from_counter integer NOT NULL,
  to_counter   integer NOT NULL,
  lifted       boolean NOT NULL,
  CONSTRAINT recalled_range_pk PRIMARY KEY (run, from_counter, to_counter, lot_id)
);
CREATE INDEX recalled_range_lot_id ON recalled_range (lot_id);
