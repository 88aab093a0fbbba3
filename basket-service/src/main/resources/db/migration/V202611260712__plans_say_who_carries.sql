-- The goods of a plan's orders are delivered to its warehouse, or fetched at the cooperatives.
ALTER TABLE sourcing_plan
  ADD COLUMN delivery text NOT NULL DEFAULT 'WAREHOUSE' CONSTRAINT sourcing_plan_delivery CHECK (delivery IN ('WAREHOUSE', 'COLLECTION'));
