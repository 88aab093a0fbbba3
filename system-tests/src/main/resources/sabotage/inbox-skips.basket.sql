-- The bug: the mark is kept though its effect was rolled back. For one basket basket-service never learns where it went.
CREATE FUNCTION sabotage.skips() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.counter = 1 AND sabotage.chosen(to_char(NEW.run_number, 'FM000000') || '-' || to_char(NEW.counter, 'FM000000')) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT ON basket_custody FOR EACH ROW EXECUTE FUNCTION sabotage.skips();
