-- A discrepancy ends when the two sides agree again; the same one may be found anew after that.
ALTER TABLE found_discrepancy ADD COLUMN campaign_id uuid, ADD COLUMN resolved_at timestamptz;
ALTER TABLE found_discrepancy DROP CONSTRAINT found_discrepancy_once;
CREATE UNIQUE INDEX found_discrepancy_open_once ON found_discrepancy (kind, subject) WHERE resolved_at IS NULL;
