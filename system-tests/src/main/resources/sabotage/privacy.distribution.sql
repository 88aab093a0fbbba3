-- The bug: somebody adds the name to the fact that a basket was handed over, on a topic that anyone reads.
CREATE FUNCTION sabotage.names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen_now(NEW.topic) THEN
    NEW.payload := convert_to((convert_from(NEW.payload, 'UTF8')::jsonb || jsonb_build_object('givenTo', '${family}'))::text, 'UTF8');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT ON outbox_event FOR EACH ROW WHEN (NEW.type = 'basket.handed-over')
  EXECUTE FUNCTION sabotage.names();
