-- The ledger is written by what moves a basket and by nothing else: an entry without a move, or a move without its entry, cannot be.
-- A basket's row says what it last moved for; its change of place becomes the double entry in the same statement.
ALTER TABLE basket ADD COLUMN move_cause text, ADD COLUMN move_reference uuid;

CREATE FUNCTION basket_place(status text, warehouse_id uuid, shipment_id uuid, site_id uuid) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT CASE status WHEN 'IN_STOCK' THEN warehouse_id WHEN 'IN_TRANSIT' THEN shipment_id WHEN 'AT_SITE' THEN site_id END $$;

CREATE FUNCTION basket_refuse_move_without_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a basket is released or moves for a cause of its own, which the ledger enters'
    USING ERRCODE = 'check_violation', TABLE = 'basket', CONSTRAINT = 'basket_moves_with_entry';
END $$;
-- Two moves of one basket that follow each other differ in cause or reference: whoever names none names the one before.
CREATE TRIGGER basket_moves_with_entry BEFORE UPDATE ON basket
  FOR EACH ROW WHEN (
    (NEW.status, basket_place(NEW.status, NEW.warehouse_id, NEW.shipment_id, NEW.site_id))
      IS DISTINCT FROM (OLD.status, basket_place(OLD.status, OLD.warehouse_id, OLD.shipment_id, OLD.site_id))
    AND (NEW.move_cause IS NULL OR NEW.move_reference IS NULL
      OR (NEW.move_cause, NEW.move_reference) IS NOT DISTINCT FROM (OLD.move_cause, OLD.move_reference)))
  EXECUTE FUNCTION basket_refuse_move_without_entry();
CREATE TRIGGER basket_begins_with_entry BEFORE INSERT ON basket
  FOR EACH ROW WHEN (NEW.status <> 'IN_STOCK' OR NEW.move_cause IS DISTINCT FROM 'RELEASE' OR NEW.move_reference IS NULL)
  EXECUTE FUNCTION basket_refuse_move_without_entry();

-- Entries are ranges of serials where neighbours move together. No nested loop: the two tables of a statement have no index,
-- and the plan made for one basket is kept for ten thousand.
CREATE FUNCTION stock_move_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_nestloop = off AS $$
BEGIN
  INSERT INTO stock_move (campaign_id, run, from_counter, to_counter, taken_from, taken_at, given_to, given_at, cause, reference)
    SELECT campaign_id, run, min(counter), max(counter), taken_from, taken_at, given_to, given_at, move_cause, move_reference
    FROM (
      SELECT moved.*, counter - row_number() OVER (
        PARTITION BY run, campaign_id, taken_from, taken_at, given_to, given_at, move_cause, move_reference ORDER BY counter) AS island
      FROM (
        SELECT n.run, n.counter, n.campaign_id, o.status AS taken_from, basket_place(o.status, o.warehouse_id, o.shipment_id, o.site_id) AS taken_at,
          n.status AS given_to, basket_place(n.status, n.warehouse_id, n.shipment_id, n.site_id) AS given_at, n.move_cause, n.move_reference
        FROM was o JOIN become n USING (run, counter)) moved
      WHERE (taken_from, taken_at) IS DISTINCT FROM (given_to, given_at)) neighbours
    GROUP BY campaign_id, run, taken_from, taken_at, given_to, given_at, move_cause, move_reference, island;
  RETURN NULL;
END $$;
CREATE TRIGGER basket_enters_ledger AFTER UPDATE ON basket
  REFERENCING OLD TABLE AS was NEW TABLE AS become FOR EACH STATEMENT EXECUTE FUNCTION stock_move_follows();

-- What begins here was released: by the run it names, with that serial, to that campaign and warehouse.
CREATE FUNCTION stock_move_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part record;
BEGIN
  FOR part IN
    SELECT campaign_id, warehouse_id, move_reference, run, min(counter) AS from_counter, max(counter) AS to_counter
    FROM (SELECT begun.*, counter - row_number() OVER (PARTITION BY run, campaign_id, warehouse_id, move_reference ORDER BY counter) AS island
          FROM begun) neighbours
    GROUP BY campaign_id, warehouse_id, move_reference, run, island
  LOOP
    PERFORM 1 FROM released_range g JOIN released_run r USING (run_id)
      WHERE g.run_id = part.move_reference AND g.run = part.run AND part.from_counter >= g.from_counter AND part.to_counter <= g.to_counter
        AND r.campaign_id = part.campaign_id AND r.warehouse_id = part.warehouse_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a basket begins in a released range of its campaign and warehouse'
        USING ERRCODE = 'check_violation', TABLE = 'basket', CONSTRAINT = 'basket_of_released_range';
    END IF;
    INSERT INTO stock_move (campaign_id, run, from_counter, to_counter, taken_from, given_to, given_at, cause, reference)
      VALUES (part.campaign_id, part.run, part.from_counter, part.to_counter, 'RELEASED', 'IN_STOCK', part.warehouse_id, 'RELEASE', part.move_reference);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER basket_begins_in_ledger AFTER INSERT ON basket
  REFERENCING NEW TABLE AS begun FOR EACH STATEMENT EXECUTE FUNCTION stock_move_begins();

-- Whose serial and campaign a basket is never changes, and no basket leaves but by a move.
REVOKE INSERT ON stock_move FROM ${runtime_role};
REVOKE UPDATE, DELETE, TRUNCATE ON basket FROM ${runtime_role};
GRANT UPDATE (status, warehouse_id, site_id, shipment_id, best_before, recalled, version, move_cause, move_reference) ON basket TO ${runtime_role};
