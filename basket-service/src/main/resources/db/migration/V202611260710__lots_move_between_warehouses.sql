-- A lot lies where its units lie: the ledger says in which warehouse. `lot.warehouse_id` is where it was received.
ALTER TABLE stock_move ADD COLUMN from_warehouse_id uuid, ADD COLUMN to_warehouse_id uuid;
UPDATE stock_move m SET from_warehouse_id = l.warehouse_id, to_warehouse_id = l.warehouse_id FROM lot l WHERE l.id = m.lot_id;
ALTER TABLE stock_move
  ALTER COLUMN from_warehouse_id SET NOT NULL,
  ALTER COLUMN to_warehouse_id SET NOT NULL,
  DROP CONSTRAINT stock_move_accounts,
  ADD CONSTRAINT stock_move_accounts CHECK (
    (from_account, to_account) IN (
      ('OUTSIDE', 'QUARANTINE'), ('QUARANTINE', 'OUTSIDE'),
      ('QUARANTINE', 'AVAILABLE'),
      ('QUARANTINE', 'BLOCKED'), ('AVAILABLE', 'BLOCKED'), ('BLOCKED', 'AVAILABLE'), ('BLOCKED', 'OUTSIDE'),
      ('AVAILABLE', 'OUTSIDE'),
      ('AVAILABLE', 'IN_TRANSIT'), ('IN_TRANSIT', 'AVAILABLE'), ('IN_TRANSIT', 'BLOCKED'), ('IN_TRANSIT', 'LOST'),
      ('AVAILABLE', 'BASKETS'), ('BASKETS', 'AVAILABLE'), ('BASKETS', 'BLOCKED'),
      ('BASKETS', 'DISTRIBUTED'))),
  -- What is on its way is counted where it goes. That is the only way to another warehouse.
  ADD CONSTRAINT stock_move_warehouses CHECK ((from_warehouse_id <> to_warehouse_id) = (to_account = 'IN_TRANSIT'));
CREATE INDEX stock_move_of_transfer ON stock_move (cause_id) WHERE from_account = 'IN_TRANSIT' OR to_account = 'IN_TRANSIT';

ALTER TABLE stock_balance ADD COLUMN warehouse_id uuid;
UPDATE stock_balance b SET warehouse_id = l.warehouse_id FROM lot l WHERE l.id = b.lot_id;
ALTER TABLE stock_balance
  DROP CONSTRAINT stock_balance_pk,
  ADD CONSTRAINT stock_balance_pk PRIMARY KEY (lot_id, account, warehouse_id),
  DROP CONSTRAINT stock_balance_account,
  ADD CONSTRAINT stock_balance_account CHECK (account IN
    ('OUTSIDE', 'QUARANTINE', 'AVAILABLE', 'BLOCKED', 'IN_TRANSIT', 'BASKETS', 'DISTRIBUTED', 'LOST'));

CREATE OR REPLACE FUNCTION stock_balance_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO stock_balance (lot_id, account, warehouse_id, quantity)
    SELECT DISTINCT m.lot_id, a.account, a.warehouse, 0
    FROM moved m CROSS JOIN LATERAL (VALUES (m.from_account, m.from_warehouse_id), (m.to_account, m.to_warehouse_id)) a (account, warehouse)
    ORDER BY 1, 2, 3
    ON CONFLICT DO NOTHING;
  UPDATE stock_balance b SET quantity = b.quantity + d.delta
    FROM (SELECT m.lot_id, a.account, a.warehouse, sum(a.delta)::integer AS delta
          FROM moved m CROSS JOIN LATERAL (VALUES (m.from_account, m.from_warehouse_id, -m.quantity),
            (m.to_account, m.to_warehouse_id, m.quantity)) a (account, warehouse, delta)
          GROUP BY 1, 2, 3) d
    WHERE b.lot_id = d.lot_id AND b.account = d.account AND b.warehouse_id = d.warehouse;
  RETURN NULL;
END $$;

-- The lots of a run fit its campaign and components; that they lay in its warehouse is what the ledger's moves say.
CREATE OR REPLACE FUNCTION require_components(run assembly_run, one uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  baskets bigint := coalesce(run.standing, 0);
BEGIN
  -- The units of a component do not overlap and begin at 1: as many as the last one's number are all of them.
  IF EXISTS (
    SELECT FROM basket_model_component m LEFT JOIN run_component c ON c.run_id = run.id AND c.component_id = m.id
    WHERE m.model_id = run.model_id AND m.version = run.model_version AND (one IS NULL OR m.id = one)
    GROUP BY m.id
    HAVING coalesce(sum(c.quantity), 0) <> baskets * m.quantity OR coalesce(max(c.unit_to), 0) <> baskets * m.quantity
      OR bool_or(c.per_basket <> m.quantity))
    OR baskets > 0 AND NOT EXISTS (
      SELECT FROM basket_model_component
      WHERE model_id = run.model_id AND version = run.model_version AND kind = 'CONTAINER')
  THEN
    PERFORM refuse_baskets('assembly_run_has_all_components', run.id);
  END IF;
  IF EXISTS (
    SELECT FROM run_component c JOIN lot l ON l.id = c.lot_id JOIN basket_model_component m ON m.id = c.component_id
    WHERE c.run_id = run.id AND (one IS NULL OR c.component_id = one)
      AND NOT (m.model_id = run.model_id AND m.version = run.model_version
        AND l.campaign_id = run.campaign_id
        AND l.kind = m.kind AND (l.category = m.category OR l.category = ANY (m.substitutes))))
  THEN
    PERFORM refuse_baskets('assembly_run_of_fitting_lots', run.id);
  END IF;
END $$;

-- Of all lots, or of one of them: the units inside were moved for the run, and all of its moves were in its warehouse.
DROP FUNCTION require_moves(uuid, boolean, uuid);
CREATE FUNCTION require_moves(run assembly_run, moved_for uuid, one uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (
      SELECT lot_id, quantity AS inside, 0 AS entered, 0 AS gone, false AS elsewhere
      FROM run_component WHERE run_id = moved_for AND (one IS NULL OR lot_id = one)
      UNION ALL
      SELECT lot_id, 0,
        CASE WHEN to_account = 'BASKETS' THEN quantity WHEN to_account = 'DISTRIBUTED' THEN 0 ELSE -quantity END,
        CASE WHEN to_account = 'DISTRIBUTED' THEN quantity ELSE 0 END,
        from_warehouse_id IS DISTINCT FROM run.warehouse_id
      FROM stock_move
      WHERE cause_id = moved_for AND (from_account = 'BASKETS' OR to_account = 'BASKETS') AND (one IS NULL OR lot_id = one)) unit
    GROUP BY lot_id
    HAVING sum(inside) <> sum(entered) OR bool_or(elsewhere)
      OR sum(gone) <> CASE WHEN run.status = 'RELEASED' THEN sum(inside) ELSE 0 END)
  THEN
    PERFORM refuse_baskets('assembly_run_as_moved', moved_for);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION require_run(run_id uuid, component uuid, lot uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  run assembly_run;
BEGIN
  SELECT * INTO run FROM assembly_run WHERE id = run_id FOR NO KEY UPDATE;
  PERFORM require_components(run, component);
  PERFORM require_moves(run, run_id, lot);
END $$;

CREATE OR REPLACE FUNCTION basket_move_is_of_a_run() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  run assembly_run;
BEGIN
  SELECT * INTO run FROM assembly_run WHERE id = NEW.cause_id FOR NO KEY UPDATE;
  PERFORM require_moves(run, NEW.cause_id, NEW.lot_id);
  RETURN NULL;
END $$;

CREATE TABLE lot_transfer (
  id                uuid        CONSTRAINT lot_transfer_pk PRIMARY KEY,
  lot_id            uuid        NOT NULL CONSTRAINT lot_transfer_lot REFERENCES lot,
  campaign_id       uuid        NOT NULL,
  from_warehouse_id uuid        NOT NULL,
  to_warehouse_id   uuid        NOT NULL CONSTRAINT lot_transfer_elsewhere CHECK (to_warehouse_id <> from_warehouse_id),
  waybill           text        NOT NULL,
  sent              integer     NOT NULL CONSTRAINT lot_transfer_sent CHECK (sent > 0),
  sent_by           text        NOT NULL,
  sent_at           timestamptz NOT NULL DEFAULT now(),
  status            text        NOT NULL CONSTRAINT lot_transfer_status CHECK (status IN ('IN_TRANSIT', 'ARRIVED')),
  received          integer     CONSTRAINT lot_transfer_no_more_than_sent CHECK (received BETWEEN 0 AND sent),
  difference_reason text,
  received_by       text,
  arrived_at        timestamptz,
  version           bigint      NOT NULL,
  -- The same goods are not sent twice, whatever key the request came with.
  CONSTRAINT lot_transfer_once UNIQUE (from_warehouse_id, waybill, lot_id),
  CONSTRAINT lot_transfer_arrived CHECK (
    (status = 'ARRIVED') = (received IS NOT NULL) AND (received IS NULL) = (received_by IS NULL) AND (received IS NULL) = (arrived_at IS NULL)),
  CONSTRAINT lot_transfer_difference_explained CHECK (coalesce(received < sent, false) = (difference_reason IS NOT NULL))
);
CREATE INDEX lot_transfer_campaign ON lot_transfer (campaign_id, id);
CREATE INDEX lot_transfer_of_lot ON lot_transfer (lot_id, id);

-- What is on its way is on its way for a transfer, and ends with it. Checked at the commit, because a transfer and its
-- moves are written one after the other.
CREATE FUNCTION require_transfer(moved_for uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  transfer lot_transfer;
  as_moved boolean;
BEGIN
  SELECT * INTO transfer FROM lot_transfer WHERE id = moved_for FOR NO KEY UPDATE;
  SELECT coalesce(bool_and(lot_id = transfer.lot_id AND to_warehouse_id = transfer.to_warehouse_id
        AND from_warehouse_id = CASE WHEN to_account = 'IN_TRANSIT' THEN transfer.from_warehouse_id ELSE transfer.to_warehouse_id END), false)
      AND coalesce(sum(quantity) FILTER (WHERE to_account = 'IN_TRANSIT'), 0) = transfer.sent
      AND coalesce(sum(quantity) FILTER (WHERE to_account IN ('AVAILABLE', 'BLOCKED')), 0) = coalesce(transfer.received, 0)
      AND coalesce(sum(quantity) FILTER (WHERE to_account = 'LOST'), 0) = coalesce(transfer.sent - transfer.received, 0)
    INTO as_moved
    FROM stock_move WHERE cause_id = moved_for AND (from_account = 'IN_TRANSIT' OR to_account = 'IN_TRANSIT');
  IF as_moved IS NOT TRUE THEN
    RAISE EXCEPTION 'transfer % is not as the ledger moved it', moved_for
      USING ERRCODE = 'check_violation', CONSTRAINT = 'lot_transfer_as_moved';
  END IF;
END $$;

CREATE FUNCTION transfer_is_as_moved() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM require_transfer(NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER lot_transfer_is_as_moved AFTER INSERT OR UPDATE ON lot_transfer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION transfer_is_as_moved();

CREATE FUNCTION transit_move_is_of_a_transfer() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM require_transfer(NEW.cause_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER stock_move_fits_transfer AFTER INSERT ON stock_move
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.from_account = 'IN_TRANSIT' OR NEW.to_account = 'IN_TRANSIT') EXECUTE FUNCTION transit_move_is_of_a_transfer();
REVOKE DELETE, TRUNCATE ON lot_transfer FROM ${runtime_role};
