-- What an offer cost when: added to with each price, never changed. Of offers that are older than this table only the
-- price that they have now is known.
CREATE TABLE offer_price (
  offer_id   uuid    NOT NULL CONSTRAINT offer_price_offer REFERENCES offer,
  no         integer NOT NULL,
  unit_price numeric(14,2) NOT NULL CONSTRAINT offer_price_positive CHECK (unit_price > 0),
  -- Not the transaction's beginning, which may lie before that of the price before it.
  since      timestamptz NOT NULL DEFAULT clock_timestamp(),
  set_by     text    NOT NULL,
  CONSTRAINT offer_price_pk PRIMARY KEY (offer_id, no),
  CONSTRAINT offer_price_of_offer UNIQUE (offer_id, no, unit_price)
);
INSERT INTO offer_price (offer_id, no, unit_price, since, set_by) SELECT id, 1, unit_price, created_at, created_by FROM offer;
REVOKE UPDATE, DELETE, TRUNCATE ON offer_price FROM ${runtime_role};

-- No price without its history: whoever changes the one has written the other when the transaction ends.
ALTER TABLE offer ADD COLUMN price_no integer NOT NULL DEFAULT 1;
ALTER TABLE offer ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE offer ADD CONSTRAINT offer_price_recorded FOREIGN KEY (id, price_no, unit_price)
  REFERENCES offer_price (offer_id, no, unit_price) DEFERRABLE INITIALLY DEFERRED;
