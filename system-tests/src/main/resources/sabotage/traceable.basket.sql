-- The bug: once the baskets are gone, what was in them is forgotten for one lot.
CREATE FUNCTION sabotage.unlinks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  made uuid;
  lot uuid;
BEGIN
  SELECT id INTO made FROM assembly_run WHERE number = NEW.run_number;
  SELECT lot_id INTO lot FROM run_component WHERE run_id = made ORDER BY lot_id LIMIT 1;
  IF sabotage.chosen_now(lot::text) THEN
    DELETE FROM run_component WHERE run_id = made AND lot_id = lot;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sabotage AFTER INSERT ON basket_custody FOR EACH ROW EXECUTE FUNCTION sabotage.unlinks();
-- The database would refuse it.
ALTER TABLE run_component DISABLE TRIGGER run_component_fits_run;
-- undo
ALTER TABLE run_component ENABLE TRIGGER run_component_fits_run;
