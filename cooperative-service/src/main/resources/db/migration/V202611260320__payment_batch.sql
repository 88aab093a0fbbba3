-- Payments that go to the bank together. The payer's account is sealed like a cooperative's.
CREATE TABLE payment_batch (
  id             uuid   CONSTRAINT payment_batch_pk PRIMARY KEY,
  campaign_id    uuid   NOT NULL,
  payer_name     text   NOT NULL,
  payer_rib      bytea  NOT NULL,
  execution_date date   NOT NULL,
  status         text   NOT NULL CONSTRAINT payment_batch_status CHECK (status IN ('OPEN', 'EXECUTED', 'CANCELLED')),
  reference      text,
  created_by     text   NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  version        bigint NOT NULL,
  CONSTRAINT payment_batch_executed_with_reference CHECK (status <> 'EXECUTED' OR reference IS NOT NULL)
);
CREATE INDEX payment_batch_campaign ON payment_batch (campaign_id, id);

CREATE TABLE payment_batch_item (
  batch_id   uuid    NOT NULL CONSTRAINT payment_batch_item_batch REFERENCES payment_batch,
  payment_id uuid    NOT NULL CONSTRAINT payment_batch_item_payment REFERENCES payment,
  open       boolean NOT NULL,
  CONSTRAINT payment_batch_item_pk PRIMARY KEY (batch_id, payment_id)
);
-- A payment waits in one batch only.
CREATE UNIQUE INDEX payment_batch_item_open_once ON payment_batch_item (payment_id) WHERE open;
