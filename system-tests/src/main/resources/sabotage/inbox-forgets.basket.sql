-- A repeat that every consumer must bear: a goods receipt is told again under the same id, long after the first time.
CREATE TABLE sabotage.told (LIKE outbox_event);

CREATE FUNCTION sabotage.keeps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen_now('goods-receipt:' || NEW.aggregateid) THEN
    INSERT INTO sabotage.told SELECT NEW.*;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION sabotage.repeats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO outbox_event (id, topic, aggregatetype, aggregateid, aggregateversion, key, type, payload, headers, occurred_at)
    SELECT id, topic, aggregatetype, aggregateid, aggregateversion, key, type, payload, headers, occurred_at FROM sabotage.told;
  RETURN NULL;
END $$;
CREATE TRIGGER sabotage_keeps AFTER INSERT ON outbox_event FOR EACH ROW WHEN (NEW.type = 'goods-receipt.recorded' AND pg_trigger_depth() = 0)
  EXECUTE FUNCTION sabotage.keeps();
CREATE TRIGGER sabotage_repeats AFTER INSERT ON outbox_event FOR EACH ROW WHEN (NEW.type = 'baskets.assembled')
  EXECUTE FUNCTION sabotage.repeats();
