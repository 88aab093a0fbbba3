-- The bug: the same relay, on a topic that no partner reads. The registry never hears that a family was served.
CREATE FUNCTION sabotage.drops() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- The key of a voucher's fact is its enrolment.
  IF sabotage.chosen(NEW.key) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT ON outbox_event FOR EACH ROW WHEN (NEW.type = 'voucher.redeemed')
  EXECUTE FUNCTION sabotage.drops();
