-- The bug: an update lost between two orders. What was ordered of an offer is still on sale.
CREATE FUNCTION sabotage.forgets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen_now(NEW.id::text) THEN
    NEW.committed := OLD.committed;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE UPDATE ON offer FOR EACH ROW WHEN (NEW.committed > OLD.committed) EXECUTE FUNCTION sabotage.forgets();
