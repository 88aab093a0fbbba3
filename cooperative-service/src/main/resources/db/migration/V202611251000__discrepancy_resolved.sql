-- A discrepancy ends when the two sides agree again; the same one may be found anew after that.
ALTER TABLE discrepancy ADD COLUMN resolved_at timestamptz;
ALTER TABLE discrepancy DROP CONSTRAINT discrepancy_once;
CREATE UNIQUE INDEX discrepancy_open_once ON discrepancy (kind, subject) WHERE resolved_at IS NULL;
CREATE INDEX discrepancy_open_campaign ON discrepancy (campaign_id, kind) WHERE resolved_at IS NULL;
GRANT UPDATE (resolved_at) ON discrepancy TO ${runtime_role};
