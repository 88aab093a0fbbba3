-- The bug: what is parked is let in from memory and lost with it. So that something parks at all, a fact of no known type
-- waits before the receipts of some orders; the next news of its order would let it in, and the receipts behind it.
CREATE FUNCTION sabotage.parks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen(NEW.cooperative_id::text, 3) THEN
    INSERT INTO parked_event (topic, key, waiting_for, event_id, position, type, headers, payload)
      VALUES ('sac.receipts.v1', NEW.order_id::text, 'order:' || NEW.order_id, gen_random_uuid(), '', 'nothing.happened',
              '{"ce_type":"ma.sac.nothing.happened.v1"}', '\x7b7d');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION sabotage.loses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM parked_event WHERE seq = NEW.seq;
  RETURN NULL;
END $$;
-- At the commit, behind the letting-in that the same news of the order brings.
CREATE CONSTRAINT TRIGGER sabotage_parks AFTER INSERT OR UPDATE ON known_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status = 'CONFIRMED' AND NEW.paid_amount = 0 AND NEW.campaign_id = '${campaign}') EXECUTE FUNCTION sabotage.parks();
CREATE TRIGGER sabotage_loses AFTER INSERT ON parked_event FOR EACH ROW WHEN (NEW.type = 'goods-receipt.recorded')
  EXECUTE FUNCTION sabotage.loses();
-- undo
DELETE FROM parked_event WHERE type = 'nothing.happened';
