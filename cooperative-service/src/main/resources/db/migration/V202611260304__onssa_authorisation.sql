-- The food safety office's authorisation of a product ends on a day, or on none.
ALTER TABLE product ADD COLUMN onssa_valid_until date;
ALTER TABLE product ADD CONSTRAINT product_onssa_until_of_number CHECK (onssa_valid_until IS NULL OR onssa_authorisation IS NOT NULL);
-- Whether it may be ordered, as it was last told.
ALTER TABLE product ADD COLUMN orderable boolean NOT NULL DEFAULT true;
CREATE INDEX product_onssa_valid_until ON product (onssa_valid_until) WHERE onssa_valid_until IS NOT NULL;

-- What an order noted of it: food of a category that needs an authorisation is not ordered without one that holds.
ALTER TABLE purchase_order_line ADD COLUMN onssa_needed boolean NOT NULL DEFAULT false;
ALTER TABLE purchase_order_line ADD COLUMN onssa_authorisation text;
ALTER TABLE purchase_order_line ADD COLUMN onssa_valid_until date;
ALTER TABLE purchase_order_line ADD COLUMN ordered_on date;
ALTER TABLE purchase_order_line ADD CONSTRAINT purchase_order_line_authorised
  CHECK (NOT onssa_needed OR onssa_authorisation IS NOT NULL AND (onssa_valid_until IS NULL OR onssa_valid_until >= ordered_on));

-- Why the system opened it: once for each cause, for ever.
ALTER TABLE support_action ADD COLUMN cause_type text;
ALTER TABLE support_action ADD COLUMN cause_subject text;
ALTER TABLE support_action ADD COLUMN cause_order_id uuid;
ALTER TABLE support_action ADD CONSTRAINT support_action_once_a_cause UNIQUE (cause_type, cause_subject);
ALTER TABLE support_action ADD CONSTRAINT support_action_cause CHECK (
  cause_type IN ('AUTHORISATION_EXPIRED', 'GOODS_REJECTED', 'SHORT_DELIVERY') AND cause_subject IS NOT NULL
  OR cause_type IS NULL AND cause_subject IS NULL AND cause_order_id IS NULL);
