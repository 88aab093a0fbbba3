-- Baskets are ranges of a run's counter; there is no row for each basket.
CREATE TABLE assembly_run (
  id             uuid        CONSTRAINT assembly_run_pk PRIMARY KEY,
  number         integer     GENERATED ALWAYS AS IDENTITY (MAXVALUE 999999) CONSTRAINT assembly_run_number UNIQUE,
  campaign_id    uuid        NOT NULL,
  warehouse_id   uuid        NOT NULL,
  model_id       uuid        NOT NULL,
  model_version  integer     NOT NULL,
  planned        integer     NOT NULL CONSTRAINT assembly_run_planned CHECK (planned BETWEEN 1 AND 999999),
  made           integer     CONSTRAINT assembly_run_made CHECK (made BETWEEN 1 AND planned),
  -- Those not taken apart again: counters 1 to `standing`.
  standing       integer     CONSTRAINT assembly_run_standing CHECK (standing BETWEEN 0 AND made),
  status         text        NOT NULL CONSTRAINT assembly_run_status CHECK (status IN ('PLANNED', 'DONE', 'RELEASED', 'CANCELLED')),
  best_before    date,
  weight_grams   integer,
  cost           numeric(14,2),
  created_by     text        NOT NULL,
  completed_at   timestamptz,
  released_at    timestamptz,
  version        bigint      NOT NULL,
  published      bigint      NOT NULL DEFAULT 0,
  CONSTRAINT assembly_run_model FOREIGN KEY (model_id, model_version) REFERENCES basket_model (id, version),
  CONSTRAINT assembly_run_done CHECK (status IN ('PLANNED', 'CANCELLED') OR made IS NOT NULL)
);
CREATE INDEX assembly_run_campaign ON assembly_run (campaign_id, id);
CREATE INDEX assembly_run_campaign_status ON assembly_run (campaign_id, status, id);
CREATE INDEX assembly_run_status_id ON assembly_run (status, id);

CREATE TABLE basket_range (
  run_number integer NOT NULL CONSTRAINT basket_range_run REFERENCES assembly_run (number),
  from_no    integer NOT NULL,
  to_no      integer NOT NULL,
  status     text    NOT NULL CONSTRAINT basket_range_status CHECK (status IN ('ASSEMBLED', 'RELEASED', 'DISASSEMBLED')),
  CONSTRAINT basket_range_pk PRIMARY KEY (run_number, from_no),
  CONSTRAINT basket_range_in_order CHECK (from_no BETWEEN 1 AND to_no AND to_no <= 999999),
  CONSTRAINT basket_range_no_overlap EXCLUDE USING gist (run_number WITH =, int4range(from_no, to_no, '[]') WITH &&)
);

-- Which lot went into which baskets: units of a component are counted through the run, so both ways are a division.
CREATE TABLE run_component (
  run_id       uuid    NOT NULL CONSTRAINT run_component_run REFERENCES assembly_run,
  component_id uuid    NOT NULL CONSTRAINT run_component_component REFERENCES basket_model_component,
  lot_id       uuid    NOT NULL CONSTRAINT run_component_lot REFERENCES lot,
  per_basket   integer NOT NULL CONSTRAINT run_component_per_basket CHECK (per_basket > 0),
  unit_from    integer NOT NULL,
  unit_to      integer NOT NULL,
  from_no      integer GENERATED ALWAYS AS ((unit_from - 1) / per_basket + 1) STORED,
  to_no        integer GENERATED ALWAYS AS ((unit_to - 1) / per_basket + 1) STORED,
  quantity     integer GENERATED ALWAYS AS (unit_to - unit_from + 1) STORED,
  CONSTRAINT run_component_pk PRIMARY KEY (run_id, component_id, unit_from),
  CONSTRAINT run_component_in_order CHECK (unit_from BETWEEN 1 AND unit_to),
  CONSTRAINT run_component_no_overlap EXCLUDE USING gist (run_id WITH =, component_id WITH =, int4range(unit_from, unit_to, '[]') WITH &&)
);
CREATE INDEX run_component_of_lot ON run_component (lot_id);
