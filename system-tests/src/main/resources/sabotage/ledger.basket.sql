-- The bug: a move that enters one account and leaves no other: a unit of a lot is in stock that nobody received.
CREATE FUNCTION sabotage.gains() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen_now(NEW.lot_id::text) THEN
    UPDATE stock_balance SET quantity = quantity + 1 WHERE lot_id = NEW.lot_id AND account = 'AVAILABLE';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sabotage AFTER INSERT ON stock_move FOR EACH ROW WHEN (NEW.to_account = 'BASKETS') EXECUTE FUNCTION sabotage.gains();
