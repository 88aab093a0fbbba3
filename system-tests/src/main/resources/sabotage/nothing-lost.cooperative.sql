-- The bug: a clean-up that takes more than it should. A payment that was acknowledged is gone when the next one is made.
CREATE FUNCTION sabotage.cleans() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  earlier uuid;
BEGIN
  SELECT id INTO earlier FROM payment WHERE status = 'PAID' AND id <> NEW.id AND campaign_id = NEW.campaign_id LIMIT 1;
  IF earlier IS NOT NULL AND sabotage.chosen_now(earlier::text) THEN
    DELETE FROM payment WHERE id = earlier;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sabotage AFTER UPDATE ON payment FOR EACH ROW WHEN (NEW.status = 'PAID') EXECUTE FUNCTION sabotage.cleans();
