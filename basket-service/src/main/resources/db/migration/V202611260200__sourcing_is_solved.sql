-- What a plan is to be good for beside being cheap, and for how long its goods must last.
ALTER TABLE sourcing_plan
  ADD COLUMN handover_date           date,
  ADD COLUMN remaining_shelf_days    integer      NOT NULL DEFAULT 0,
  ADD COLUMN priority_territories    text[]       NOT NULL DEFAULT '{}',
  ADD COLUMN aim_spread              numeric(5,2) NOT NULL DEFAULT 5,
  ADD COLUMN aim_women_led           numeric(5,2) NOT NULL DEFAULT 2,
  ADD COLUMN aim_priority            numeric(5,2) NOT NULL DEFAULT 2,
  ADD COLUMN aim_nearness            numeric(5,2) NOT NULL DEFAULT 1,
  ADD COLUMN largest_share           numeric(5,2) NOT NULL DEFAULT 25,
  ADD COLUMN time_limit_seconds      integer      NOT NULL DEFAULT 60,
  ADD COLUMN seed                    integer      NOT NULL DEFAULT 1,
-- How good it is: nothing for a plan that was made before there was a bound.
  ADD COLUMN objective               double precision,
  ADD COLUMN bound                   double precision,
  ADD COLUMN stopped_by              text         CONSTRAINT sourcing_plan_stopped_by CHECK (stopped_by IN ('GAP', 'NODES', 'TIME')),
  ADD COLUMN solved_millis           bigint,
  ADD COLUMN cheapest_amount         numeric(14,2),
  ADD COLUMN money_short             numeric(14,2),
  ADD COLUMN cooperatives_able       integer,
  ADD COLUMN cooperatives_served     integer,
  ADD COLUMN smallest_share_found    double precision,
  ADD COLUMN largest_share_found     double precision,
  ADD COLUMN women_led_share_found   double precision;

-- What each cooperative gets in a revision, and why.
CREATE TABLE sourcing_plan_cooperative (
  plan_id        uuid          NOT NULL CONSTRAINT sourcing_plan_cooperative_plan REFERENCES sourcing_plan,
  revision       integer       NOT NULL,
  no             integer       NOT NULL,
  cooperative_id uuid          NOT NULL,
  amount         numeric(14,2) NOT NULL,
  share          numeric(6,3)  NOT NULL,
  reason         text          NOT NULL,
  CONSTRAINT sourcing_plan_cooperative_pk PRIMARY KEY (plan_id, revision, no),
  CONSTRAINT sourcing_plan_cooperative_once UNIQUE (plan_id, revision, cooperative_id)
);

-- Not told before: unknown until a cooperative is heard of again.
ALTER TABLE known_cooperative ADD COLUMN members integer;

-- What may be spent on a campaign, as last heard; a lower revision is passed over.
CREATE TABLE known_budget (
  campaign_id uuid          CONSTRAINT known_budget_pk PRIMARY KEY,
  authorised  numeric(14,2) NOT NULL,
  revision    bigint        NOT NULL
);
