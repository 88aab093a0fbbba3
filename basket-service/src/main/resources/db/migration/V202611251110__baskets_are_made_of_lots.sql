-- 100 %: the baskets of a run are what its model says, container included, from lots of the run's campaign and warehouse,
-- and the ledger moved exactly these units for this run. Checked at the commit, because a run, its components and its moves
-- are written one after the other.

CREATE INDEX stock_move_of_run ON stock_move (cause_id, lot_id) WHERE from_account = 'BASKETS' OR to_account = 'BASKETS';

CREATE FUNCTION refuse_baskets(broken text, run uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'assembly run % breaks %', run, broken USING ERRCODE = 'check_violation', CONSTRAINT = broken;
END $$;

-- Of all components, or of one of them.
CREATE FUNCTION require_components(run assembly_run, one uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
        AND l.campaign_id = run.campaign_id AND l.warehouse_id = run.warehouse_id
        AND l.kind = m.kind AND (l.category = m.category OR l.category = ANY (m.substitutes))))
  THEN
    PERFORM refuse_baskets('assembly_run_of_fitting_lots', run.id);
  END IF;
END $$;

-- Of all lots, or of one of them.
CREATE FUNCTION require_moves(moved_for uuid, released boolean, one uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (
      SELECT lot_id, quantity AS inside, 0 AS entered, 0 AS gone FROM run_component WHERE run_id = moved_for AND (one IS NULL OR lot_id = one)
      UNION ALL
      SELECT lot_id, 0,
        CASE WHEN to_account = 'BASKETS' THEN quantity WHEN to_account = 'DISTRIBUTED' THEN 0 ELSE -quantity END,
        CASE WHEN to_account = 'DISTRIBUTED' THEN quantity ELSE 0 END
      FROM stock_move
      WHERE cause_id = moved_for AND (from_account = 'BASKETS' OR to_account = 'BASKETS') AND (one IS NULL OR lot_id = one)) unit
    GROUP BY lot_id
    HAVING sum(inside) <> sum(entered) OR sum(gone) <> CASE WHEN released THEN sum(inside) ELSE 0 END)
  THEN
    PERFORM refuse_baskets('assembly_run_as_moved', moved_for);
  END IF;
END $$;

-- As all of it is now, whichever change of the transaction asks; whoever changes the same run waits for us.
CREATE FUNCTION require_run(run_id uuid, component uuid, lot uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  run assembly_run;
BEGIN
  SELECT * INTO run FROM assembly_run WHERE id = run_id FOR NO KEY UPDATE;
  PERFORM require_components(run, component);
  PERFORM require_moves(run_id, coalesce(run.status = 'RELEASED', false), lot);
END $$;

CREATE FUNCTION run_is_made_of_lots() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM require_run(NEW.id, NULL, NULL);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER assembly_run_is_made_of_lots
  AFTER INSERT OR UPDATE OF status, standing, campaign_id, warehouse_id, model_id, model_version ON assembly_run
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION run_is_made_of_lots();

CREATE FUNCTION run_component_fits() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM require_run(OLD.run_id, OLD.component_id, OLD.lot_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM require_run(NEW.run_id, NEW.component_id, NEW.lot_id);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER run_component_fits_run AFTER INSERT OR UPDATE OR DELETE ON run_component
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION run_component_fits();

-- What enters or leaves baskets does so for a run.
CREATE FUNCTION basket_move_is_of_a_run() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  run assembly_run;
BEGIN
  SELECT * INTO run FROM assembly_run WHERE id = NEW.cause_id FOR NO KEY UPDATE;
  PERFORM require_moves(NEW.cause_id, coalesce(run.status = 'RELEASED', false), NEW.lot_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER stock_move_fits_run AFTER INSERT ON stock_move
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.from_account = 'BASKETS' OR NEW.to_account = 'BASKETS') EXECUTE FUNCTION basket_move_is_of_a_run();
