-- The bug: marks that do not last. A consumer's second wall, that an entry of the same receipt is refused, is down as well:
-- behind it a forgetful inbox would change nothing.
ALTER TABLE receipt_entry DROP CONSTRAINT receipt_entry_once;

CREATE FUNCTION sabotage.forgets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM inbox_mark WHERE consumer = NEW.consumer AND event_id = NEW.event_id;
  RETURN NULL;
END $$;
CREATE TRIGGER sabotage AFTER INSERT ON inbox_mark FOR EACH ROW EXECUTE FUNCTION sabotage.forgets();
-- undo
DELETE FROM receipt_entry one USING receipt_entry other
  WHERE one.ctid > other.ctid AND one.receipt_id = other.receipt_id AND one.line_id = other.line_id AND one.direction = other.direction;
ALTER TABLE receipt_entry ADD CONSTRAINT receipt_entry_once UNIQUE (receipt_id, line_id, direction);
