-- The bug: several relays at once, or one that goes on behind a row it could not send: the facts of a key change places.
CREATE TABLE sabotage.held (LIKE outbox_event);

CREATE FUNCTION sabotage.reorders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.type = 'shipment.arrived' AND sabotage.chosen(NEW.aggregateid) THEN
    INSERT INTO sabotage.held SELECT NEW.*;
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION sabotage.follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO outbox_event (id, topic, aggregatetype, aggregateid, aggregateversion, key, type, payload, headers, occurred_at)
    SELECT id, topic, aggregatetype, aggregateid, aggregateversion, key, type, payload, headers, occurred_at
    FROM sabotage.held WHERE aggregateid = NEW.aggregateid;
  RETURN NULL;
END $$;
CREATE TRIGGER sabotage_holds BEFORE INSERT ON outbox_event FOR EACH ROW
  WHEN (NEW.type = 'shipment.arrived' AND pg_trigger_depth() = 0) EXECUTE FUNCTION sabotage.reorders();
CREATE TRIGGER sabotage_lets_go AFTER INSERT ON outbox_event FOR EACH ROW WHEN (NEW.type = 'shipment.reconciled')
  EXECUTE FUNCTION sabotage.follows();
