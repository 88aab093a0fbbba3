-- The bug: a basket that enters a site's stock and leaves no other place: one more than was released.
CREATE FUNCTION sabotage.appears() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen_now('atSites') THEN
    INSERT INTO basket (run, counter, campaign_id, status, site_id, best_before, version)
      SELECT run, counter + 900000, campaign_id, 'AT_SITE', NEW.site_id, best_before, 1 FROM basket
      WHERE run = NEW.run AND counter = NEW.counter;
  END IF;
  RETURN NULL;
END $$;
-- The database would refuse it.
ALTER TABLE basket DISABLE TRIGGER basket_begins_with_entry, DISABLE TRIGGER basket_begins_in_ledger;
CREATE TRIGGER sabotage AFTER INSERT ON handover FOR EACH ROW EXECUTE FUNCTION sabotage.appears();
-- undo
ALTER TABLE basket ENABLE TRIGGER basket_begins_with_entry, ENABLE TRIGGER basket_begins_in_ledger;
