-- The bug: a field app that writes who came where the device's name belongs: a family stands readable in another service's table.
CREATE FUNCTION sabotage.names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen_now(pg_relation_filepath('handover')) THEN
    NEW.device_id := '${family}';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT ON handover FOR EACH ROW EXECUTE FUNCTION sabotage.names();
