-- One row for each order that goods came for, or that was closed before any came: whoever receives and whoever closes take turns on it.
CREATE TABLE order_intake (
  order_id  uuid    CONSTRAINT order_intake_pk PRIMARY KEY,
  closed    boolean NOT NULL DEFAULT false,
  closed_at timestamptz
);

CREATE TABLE goods_receipt (
  id              uuid          CONSTRAINT goods_receipt_pk PRIMARY KEY,
  order_id        uuid          NOT NULL CONSTRAINT goods_receipt_order REFERENCES known_order,
  campaign_id     uuid          NOT NULL,
  warehouse_id    uuid          NOT NULL,
  received_on     date          NOT NULL,
  accepted_amount numeric(14,2) NOT NULL,
  status          text          NOT NULL CONSTRAINT goods_receipt_status CHECK (status IN ('RECORDED', 'REVERSED')),
  reversal_reason text,
  received_by     text          NOT NULL,
  version         bigint        NOT NULL,
  created_at      timestamptz   NOT NULL DEFAULT now()
);
CREATE INDEX goods_receipt_by_order ON goods_receipt (order_id, id);

-- A lot refers to an order that was placed with a cooperative then VERIFIED and rural; the database holds no other.
CREATE TABLE lot (
  id               uuid          CONSTRAINT lot_pk PRIMARY KEY,
  receipt_id       uuid          NOT NULL CONSTRAINT lot_receipt REFERENCES goods_receipt,
  order_id         uuid          NOT NULL,
  line_id          uuid          NOT NULL,
  order_eligible   boolean       NOT NULL DEFAULT true CONSTRAINT lot_of_verified_rural_cooperative CHECK (order_eligible),
  lot_code         text          NOT NULL,
  best_before      date,
  campaign_id      uuid          NOT NULL,
  warehouse_id     uuid          NOT NULL,
  cooperative_id   uuid          NOT NULL,
  kind             text          NOT NULL,
  category         text          NOT NULL,
  net_weight_grams integer       NOT NULL,
  unit_price       numeric(14,2) NOT NULL,
  quantity         integer       NOT NULL CONSTRAINT lot_quantity CHECK (quantity > 0),
  status           text          NOT NULL CONSTRAINT lot_status CHECK (status IN
    ('QUARANTINED', 'RELEASED', 'CONSUMED', 'RECALLED', 'EXPIRED', 'RETURNED_TO_SUPPLIER', 'DESTROYED')),
  received_by      text          NOT NULL,
  released_by      text,
  recall_reason    text,
  version          bigint        NOT NULL,
  published        bigint        NOT NULL DEFAULT 0,
  CONSTRAINT lot_order FOREIGN KEY (order_id, order_eligible) REFERENCES known_order (id, eligible),
  CONSTRAINT lot_order_line FOREIGN KEY (order_id, line_id) REFERENCES known_order_line (order_id, line_id)
);
CREATE INDEX lot_campaign ON lot (campaign_id, id);
CREATE INDEX lot_campaign_status ON lot (campaign_id, status, id);
CREATE INDEX lot_campaign_category ON lot (campaign_id, category, id);
CREATE INDEX lot_status_id ON lot (status, id);
CREATE INDEX lot_category_id ON lot (category, id);
CREATE INDEX lot_of_receipt ON lot (receipt_id);
CREATE INDEX lot_to_expire ON lot (best_before) WHERE status IN ('QUARANTINED', 'RELEASED');

CREATE TABLE goods_receipt_line (
  receipt_id      uuid          NOT NULL CONSTRAINT goods_receipt_line_receipt REFERENCES goods_receipt,
  no              integer       NOT NULL,
  order_id        uuid          NOT NULL,
  line_id         uuid          NOT NULL,
  received_on     date          NOT NULL,
  lot_id          uuid          CONSTRAINT goods_receipt_line_lot REFERENCES lot,
  lot_code        text          NOT NULL,
  best_before     date,
  received        integer       NOT NULL,
  accepted        integer       NOT NULL,
  rejected        integer       NOT NULL,
  reason          text,
  accepted_amount numeric(14,2) NOT NULL,
  reversed        boolean       NOT NULL DEFAULT false,
  CONSTRAINT goods_receipt_line_pk PRIMARY KEY (receipt_id, no),
  CONSTRAINT goods_receipt_line_order FOREIGN KEY (order_id, line_id) REFERENCES known_order_line (order_id, line_id),
  CONSTRAINT goods_receipt_line_adds_up CHECK (received = accepted + rejected AND accepted >= 0 AND rejected >= 0 AND received > 0)
);
-- The same goods are not received twice, whatever key the request came with.
CREATE UNIQUE INDEX goods_receipt_line_once
  ON goods_receipt_line (order_id, line_id, lot_code, received_on, received, accepted) WHERE NOT reversed;

-- The ledger of components: every move leaves one account and enters another. Nothing is ever changed in it; a correction is a move back.
CREATE TABLE stock_move (
  id           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT stock_move_pk PRIMARY KEY,
  lot_id       uuid        NOT NULL CONSTRAINT stock_move_lot REFERENCES lot,
  from_account text        NOT NULL,
  to_account   text        NOT NULL,
  quantity     integer     NOT NULL CONSTRAINT stock_move_quantity CHECK (quantity > 0),
  cause        text        NOT NULL,
  cause_id     uuid        NOT NULL,
  moved_by     text        NOT NULL,
  moved_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT stock_move_accounts CHECK (
    (from_account, to_account) IN (
      ('OUTSIDE', 'QUARANTINE'), ('QUARANTINE', 'OUTSIDE'),
      ('QUARANTINE', 'AVAILABLE'),
      ('QUARANTINE', 'BLOCKED'), ('AVAILABLE', 'BLOCKED'), ('BLOCKED', 'AVAILABLE'), ('BLOCKED', 'OUTSIDE'),
      ('AVAILABLE', 'OUTSIDE'),
      ('AVAILABLE', 'BASKETS'), ('BASKETS', 'AVAILABLE'), ('BASKETS', 'BLOCKED'),
      ('BASKETS', 'DISTRIBUTED')))
);
CREATE INDEX stock_move_of_lot ON stock_move (lot_id, id);
REVOKE UPDATE, DELETE, TRUNCATE ON stock_move FROM ${runtime_role};

-- What the ledger adds up to. Only the ledger's trigger writes it, so that the two cannot part.
CREATE TABLE stock_balance (
  lot_id   uuid    NOT NULL CONSTRAINT stock_balance_lot REFERENCES lot,
  account  text    NOT NULL CONSTRAINT stock_balance_account CHECK (account IN
    ('OUTSIDE', 'QUARANTINE', 'AVAILABLE', 'BLOCKED', 'BASKETS', 'DISTRIBUTED')),
  quantity integer NOT NULL CONSTRAINT stock_balance_not_negative CHECK (quantity >= 0 OR account = 'OUTSIDE'),
  CONSTRAINT stock_balance_pk PRIMARY KEY (lot_id, account)
);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON stock_balance FROM ${runtime_role};

CREATE FUNCTION stock_balance_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO stock_balance (lot_id, account, quantity)
    SELECT DISTINCT m.lot_id, a.account, 0 FROM moved m CROSS JOIN LATERAL (VALUES (m.from_account), (m.to_account)) a (account)
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  UPDATE stock_balance b SET quantity = b.quantity + d.delta
    FROM (SELECT m.lot_id, a.account, sum(a.delta)::integer AS delta
          FROM moved m CROSS JOIN LATERAL (VALUES (m.from_account, -m.quantity), (m.to_account, m.quantity)) a (account, delta)
          GROUP BY 1, 2) d
    WHERE b.lot_id = d.lot_id AND b.account = d.account;
  RETURN NULL;
END $$;
CREATE TRIGGER stock_move_moves AFTER INSERT ON stock_move
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION stock_balance_follows();
