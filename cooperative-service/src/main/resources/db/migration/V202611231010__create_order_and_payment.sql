-- What is known of distribution-service's campaigns; a copy never goes back.
CREATE TABLE known_campaign (
  campaign_id uuid   CONSTRAINT known_campaign_pk PRIMARY KEY,
  code        text   NOT NULL,
  status      text   NOT NULL CONSTRAINT known_campaign_status CHECK (status IN ('DRAFT', 'OPEN', 'SUSPENDED', 'CLOSING', 'CLOSED', 'CANCELLED')),
  sequence    bigint NOT NULL
);

CREATE TABLE campaign_budget (
  campaign_id       uuid   CONSTRAINT campaign_budget_pk PRIMARY KEY,
  revision          bigint NOT NULL,
  authorised_amount numeric(14,2) NOT NULL,
  received_amount   numeric(14,2) NOT NULL,
  committed_amount  numeric(14,2) NOT NULL DEFAULT 0,
  paid_amount       numeric(14,2) NOT NULL DEFAULT 0,
  -- No overspend: nothing is ordered beyond what is authorised, nothing paid beyond what was received.
  CONSTRAINT campaign_budget_committed_within_authorised CHECK (committed_amount >= 0 AND committed_amount <= authorised_amount),
  CONSTRAINT campaign_budget_paid_within_received CHECK (paid_amount >= 0 AND paid_amount <= received_amount)
);

-- One call a plan revision, for ever: a repeat finds the first answer.
CREATE TABLE purchase_order_batch (
  plan_id       uuid    NOT NULL,
  plan_revision integer NOT NULL,
  campaign_id   uuid    NOT NULL,
  fingerprint   text    NOT NULL,
  placed_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT purchase_order_batch_pk PRIMARY KEY (plan_id, plan_revision)
);

CREATE TABLE purchase_order (
  id                       uuid    CONSTRAINT purchase_order_pk PRIMARY KEY,
  plan_id                  uuid    NOT NULL,
  plan_revision            integer NOT NULL,
  campaign_id              uuid    NOT NULL,
  cooperative_id           uuid    NOT NULL CONSTRAINT purchase_order_cooperative REFERENCES cooperative,
  -- Its standing when the order was placed; a later change is never written back.
  cooperative_name_fr      text    NOT NULL,
  cooperative_name_ar      text    NOT NULL,
  cooperative_territory    text    NOT NULL,
  cooperative_status       text    NOT NULL CONSTRAINT purchase_order_of_verified CHECK (cooperative_status = 'VERIFIED'),
  cooperative_rural        boolean NOT NULL CONSTRAINT purchase_order_of_rural CHECK (cooperative_rural),
  cooperative_women_led    boolean NOT NULL,
  territory_path           text[]  NOT NULL,
  status                   text    NOT NULL CONSTRAINT purchase_order_status CHECK (status IN ('PLACED', 'CONFIRMED', 'PARTLY_DELIVERED', 'DELIVERED', 'CLOSING', 'CLOSED_SHORT', 'CANCELLED', 'REJECTED', 'EXPIRED')),
  delivery                 text    NOT NULL CONSTRAINT purchase_order_delivery CHECK (delivery IN ('WAREHOUSE', 'COLLECTION')),
  warehouse_id             uuid    NOT NULL,
  delivery_date            date    NOT NULL,
  ordered_amount           numeric(14,2) NOT NULL,
  confirmed_amount         numeric(14,2) NOT NULL DEFAULT 0,
  -- What the order holds of the campaign's money: ordered, then confirmed, then accepted.
  committed_amount         numeric(14,2) NOT NULL,
  accepted_amount          numeric(14,2) NOT NULL DEFAULT 0,
  advance_amount           numeric(14,2) NOT NULL DEFAULT 0,
  paid_amount              numeric(14,2) NOT NULL DEFAULT 0,
  -- Paid before goods were sent back or the order ended short: the cooperative owes it.
  overpaid_amount          numeric(14,2) NOT NULL DEFAULT 0,
  reason                   text,
  on_behalf_channel        text,
  on_behalf_reference      text,
  placed_by                text    NOT NULL,
  placed_at                timestamptz NOT NULL DEFAULT now(),
  answer_by                timestamptz NOT NULL,
  version                  bigint  NOT NULL,
  CONSTRAINT purchase_order_once UNIQUE (plan_id, plan_revision, cooperative_id),
  CONSTRAINT purchase_order_batch FOREIGN KEY (plan_id, plan_revision) REFERENCES purchase_order_batch,
  CONSTRAINT purchase_order_accepted_within_committed CHECK (accepted_amount >= 0 AND accepted_amount <= committed_amount AND committed_amount <= ordered_amount),
  CONSTRAINT purchase_order_paid_within_accepted CHECK (paid_amount >= 0 AND paid_amount <= accepted_amount + advance_amount + overpaid_amount),
  CONSTRAINT purchase_order_paid_within_committed CHECK (paid_amount <= committed_amount + overpaid_amount),
  CONSTRAINT purchase_order_overpaid CHECK (overpaid_amount >= 0 AND advance_amount >= 0)
);
CREATE INDEX purchase_order_campaign ON purchase_order (campaign_id, id);
CREATE INDEX purchase_order_cooperative_id ON purchase_order (cooperative_id, id);
CREATE INDEX purchase_order_status_id ON purchase_order (status, id);
CREATE INDEX purchase_order_territory_path ON purchase_order USING gin (territory_path);
CREATE INDEX purchase_order_answer_by ON purchase_order (answer_by) WHERE status = 'PLACED';

CREATE TABLE purchase_order_line (
  id                 uuid    CONSTRAINT purchase_order_line_pk PRIMARY KEY,
  order_id           uuid    NOT NULL CONSTRAINT purchase_order_line_order REFERENCES purchase_order,
  offer_id           uuid    NOT NULL CONSTRAINT purchase_order_line_offer REFERENCES offer,
  product_id         uuid    NOT NULL,
  product_name_fr    text    NOT NULL,
  product_name_ar    text    NOT NULL,
  kind               text    NOT NULL,
  category           text    NOT NULL,
  net_weight_grams   integer NOT NULL,
  unit_price         numeric(14,2) NOT NULL,
  quantity_ordered   bigint  NOT NULL CONSTRAINT purchase_order_line_ordered CHECK (quantity_ordered > 0),
  quantity_confirmed bigint  NOT NULL DEFAULT 0,
  quantity_committed bigint  NOT NULL,
  -- All that was accepted at a warehouse, and the part of it that the order covers and that is paid for.
  quantity_received  bigint  NOT NULL DEFAULT 0,
  quantity_accepted  bigint  NOT NULL DEFAULT 0,
  CONSTRAINT purchase_order_line_offer_once UNIQUE (order_id, offer_id),
  CONSTRAINT purchase_order_line_committed CHECK (quantity_committed BETWEEN 0 AND quantity_ordered AND quantity_confirmed BETWEEN 0 AND quantity_ordered),
  CONSTRAINT purchase_order_line_accepted CHECK (quantity_received >= 0 AND quantity_accepted BETWEEN 0 AND quantity_committed)
);
CREATE INDEX purchase_order_line_offer_id ON purchase_order_line (offer_id);

CREATE TABLE purchase_order_verdict (
  plan_id        uuid    NOT NULL,
  plan_revision  integer NOT NULL,
  position       integer NOT NULL,
  cooperative_id uuid    NOT NULL,
  order_id       uuid    CONSTRAINT purchase_order_verdict_order REFERENCES purchase_order,
  refusal_type   text,
  refusal_detail text,
  offer_id       uuid,
  asked          numeric(14,2),
  available      numeric(14,2),
  CONSTRAINT purchase_order_verdict_pk PRIMARY KEY (plan_id, plan_revision, position),
  CONSTRAINT purchase_order_verdict_once UNIQUE (plan_id, plan_revision, cooperative_id),
  CONSTRAINT purchase_order_verdict_batch FOREIGN KEY (plan_id, plan_revision) REFERENCES purchase_order_batch,
  CONSTRAINT purchase_order_verdict_either CHECK ((order_id IS NULL) = (refusal_type IS NOT NULL))
);
REVOKE UPDATE, DELETE, TRUNCATE ON purchase_order_verdict FROM ${runtime_role};

-- What warehouses told of an order: added to, never changed; a correction is its reversal.
CREATE TABLE receipt_entry (
  receipt_id  uuid   NOT NULL,
  line_id     uuid   NOT NULL,
  direction   text   NOT NULL CONSTRAINT receipt_entry_direction CHECK (direction IN ('RECORDED', 'REVERSED')),
  order_id    uuid   NOT NULL,
  accepted    bigint NOT NULL CONSTRAINT receipt_entry_accepted CHECK (accepted >= 0),
  received_on date,
  heard_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT receipt_entry_once UNIQUE (receipt_id, line_id, direction)
);
CREATE INDEX receipt_entry_order_id ON receipt_entry (order_id);
REVOKE UPDATE, DELETE, TRUNCATE ON receipt_entry FROM ${runtime_role};

CREATE TABLE payment (
  id                uuid CONSTRAINT payment_pk PRIMARY KEY,
  order_id          uuid NOT NULL CONSTRAINT payment_order REFERENCES purchase_order,
  campaign_id       uuid NOT NULL,
  cooperative_id    uuid NOT NULL,
  kind              text NOT NULL CONSTRAINT payment_kind CHECK (kind IN ('ADVANCE', 'BALANCE', 'CREDIT')),
  amount            numeric(14,2) NOT NULL CONSTRAINT payment_amount CHECK (amount > 0),
  invoice_reference text,
  status            text NOT NULL CONSTRAINT payment_status CHECK (status IN ('PROPOSED', 'APPROVED', 'PAID', 'REFUSED')),
  proposed_by       text NOT NULL,
  approved_by       text,
  executed_by       text,
  refused_by        text,
  reference         text,
  paid_on           date,
  reason            text,
  created_at        timestamptz NOT NULL DEFAULT now(),
  version           bigint NOT NULL,
  CONSTRAINT payment_duties_apart CHECK (executed_by <> approved_by),
  CONSTRAINT payment_approved_by_somebody CHECK (status NOT IN ('APPROVED', 'PAID') OR approved_by IS NOT NULL),
  CONSTRAINT payment_paid_with_reference CHECK (status <> 'PAID' OR executed_by IS NOT NULL AND reference IS NOT NULL AND paid_on IS NOT NULL)
);
-- An invoice is paid once, a transfer is told once.
CREATE UNIQUE INDEX payment_invoice_once ON payment (order_id, kind, invoice_reference) WHERE status <> 'REFUSED';
CREATE UNIQUE INDEX payment_reference_once ON payment (order_id, reference);
CREATE INDEX payment_order_id ON payment (order_id, id);
CREATE INDEX payment_campaign ON payment (campaign_id, id);
CREATE INDEX payment_status_id ON payment (status, id);

CREATE TABLE discrepancy (
  id          uuid CONSTRAINT discrepancy_pk PRIMARY KEY,
  kind        text NOT NULL,
  campaign_id uuid,
  subject     text NOT NULL,
  here        text NOT NULL,
  there       text NOT NULL,
  found_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT discrepancy_once UNIQUE (kind, subject)
);
REVOKE UPDATE, DELETE, TRUNCATE ON discrepancy FROM ${runtime_role};
