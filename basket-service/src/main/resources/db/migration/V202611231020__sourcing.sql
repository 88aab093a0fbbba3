CREATE TABLE sourcing_plan (
  id               uuid          CONSTRAINT sourcing_plan_pk PRIMARY KEY,
  campaign_id      uuid          NOT NULL,
  warehouse_id     uuid          NOT NULL,
  delivery_date    date          NOT NULL,
  baskets          integer       NOT NULL CONSTRAINT sourcing_plan_baskets CHECK (baskets > 0),
  model_id         uuid          NOT NULL,
  model_version    integer       NOT NULL,
  status           text          NOT NULL CONSTRAINT sourcing_plan_status CHECK (status IN
    ('COMPUTING', 'PROPOSED', 'INFEASIBLE', 'FAILED', 'CANCELLED', 'APPROVING', 'APPROVED', 'PARTLY_APPROVED', 'REVISING')),
  -- What a cancelled revision goes back to: the orders of earlier revisions stand.
  settled_status   text          CONSTRAINT sourcing_plan_settled_status CHECK (settled_status IN ('APPROVED', 'PARTLY_APPROVED')),
  revision         integer       NOT NULL,
  amount           numeric(14,2) NOT NULL DEFAULT 0,
  largest_feasible integer,
  failure          text,
  job_id           uuid,
  created_by       text          NOT NULL,
  approved_by      text,
  version          bigint        NOT NULL,
  published        bigint        NOT NULL DEFAULT 0,
  created_at       timestamptz   NOT NULL DEFAULT now(),
  CONSTRAINT sourcing_plan_model FOREIGN KEY (model_id, model_version) REFERENCES basket_model (id, version)
);
CREATE INDEX sourcing_plan_campaign ON sourcing_plan (campaign_id, id);

-- The lines of each revision. One that carries an order of an earlier revision is a fixed input, at the order version that was read.
CREATE TABLE sourcing_plan_line (
  plan_id        uuid          NOT NULL CONSTRAINT sourcing_plan_line_plan REFERENCES sourcing_plan,
  revision       integer       NOT NULL,
  no             integer       NOT NULL,
  cooperative_id uuid          NOT NULL,
  offer_id       uuid          NOT NULL,
  component      text          NOT NULL,
  category       text          NOT NULL,
  quantity       integer       NOT NULL CONSTRAINT sourcing_plan_line_quantity CHECK (quantity > 0),
  unit_price     numeric(14,2) NOT NULL,
  amount         numeric(14,2) NOT NULL,
  order_id       uuid,
  order_version  bigint,
  refusal        text,
  CONSTRAINT sourcing_plan_line_pk PRIMARY KEY (plan_id, revision, no)
);

CREATE TABLE sourcing_plan_shortfall (
  plan_id  uuid    NOT NULL CONSTRAINT sourcing_plan_shortfall_plan REFERENCES sourcing_plan,
  revision integer NOT NULL,
  category text    NOT NULL,
  missing  integer NOT NULL,
  CONSTRAINT sourcing_plan_shortfall_pk PRIMARY KEY (plan_id, revision, category)
);

CREATE TABLE sourcing_plan_explanation (
  plan_id        uuid    NOT NULL CONSTRAINT sourcing_plan_explanation_plan REFERENCES sourcing_plan,
  revision       integer NOT NULL,
  no             integer NOT NULL,
  cooperative_id uuid    NOT NULL,
  offer_id       uuid    NOT NULL,
  reason         text    NOT NULL,
  CONSTRAINT sourcing_plan_explanation_pk PRIMARY KEY (plan_id, revision, no)
);
