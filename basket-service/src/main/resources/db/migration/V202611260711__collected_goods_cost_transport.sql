-- What fetching the goods of a receipt cost, and the permit that they travelled on; nothing where the cooperative delivered.
ALTER TABLE goods_receipt
  ADD COLUMN transport_cost   numeric(14,2) CONSTRAINT goods_receipt_transport_cost CHECK (transport_cost >= 0),
  ADD COLUMN transport_permit text,
  ADD CONSTRAINT goods_receipt_transport_whole CHECK ((transport_cost IS NULL) = (transport_permit IS NULL));
CREATE INDEX goods_receipt_collected ON goods_receipt (campaign_id) WHERE transport_cost IS NOT NULL;
