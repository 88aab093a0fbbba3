-- The bug: a relay that makes the fact's id when it sends, so that a second try is another fact to every inbox.
CREATE FUNCTION sabotage.doubles() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen(NEW.aggregateid) THEN
    INSERT INTO outbox_event (id, topic, aggregatetype, aggregateid, aggregateversion, key, type, payload, headers, occurred_at)
      VALUES (gen_random_uuid(), NEW.topic, NEW.aggregatetype, NEW.aggregateid, NEW.aggregateversion, NEW.key, NEW.type,
              NEW.payload, NEW.headers, NEW.occurred_at);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sabotage AFTER INSERT ON outbox_event FOR EACH ROW
  WHEN (NEW.type = 'basket.handed-over' AND pg_trigger_depth() = 0) EXECUTE FUNCTION sabotage.doubles();
