-- The bug: a relay that removes a row which it never sent. A basket was handed over, and nobody is told.
CREATE FUNCTION sabotage.drops() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen(NEW.aggregateid) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT ON outbox_event FOR EACH ROW WHEN (NEW.type = 'basket.handed-over')
  EXECUTE FUNCTION sabotage.drops();
