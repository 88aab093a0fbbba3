-- A check that comes to null passes: each case says what must not be null.
ALTER TABLE support_action DROP CONSTRAINT support_action_cause;
ALTER TABLE support_action ADD CONSTRAINT support_action_cause CHECK (
  cause_type IS NOT NULL AND cause_type IN ('AUTHORISATION_EXPIRED', 'GOODS_REJECTED', 'SHORT_DELIVERY') AND cause_subject IS NOT NULL
  OR cause_type IS NULL AND cause_subject IS NULL AND cause_order_id IS NULL);
ALTER TABLE purchase_order_line DROP CONSTRAINT purchase_order_line_authorised;
ALTER TABLE purchase_order_line ADD CONSTRAINT purchase_order_line_authorised
  CHECK (NOT onssa_needed OR onssa_authorisation IS NOT NULL AND coalesce(onssa_valid_until >= ordered_on, onssa_valid_until IS NULL));
