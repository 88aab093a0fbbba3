-- The bug: keys of requests that are not kept with what they did. A repeat is a new request.
CREATE FUNCTION sabotage.forgets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen('cooperative-service') THEN
    DELETE FROM idempotency_key WHERE key_hash = NEW.key_hash;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sabotage AFTER INSERT ON idempotency_key FOR EACH ROW EXECUTE FUNCTION sabotage.forgets();
