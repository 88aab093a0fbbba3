-- … and the warehouse does not look at it: goods of that order go into baskets, and basket-service's own share stays at 1.00.
CREATE FUNCTION sabotage.overlooks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.rural := true;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT ON known_order FOR EACH ROW EXECUTE FUNCTION sabotage.overlooks();
