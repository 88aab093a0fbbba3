-- The bug: an order is placed with a cooperative that is not rural, and its standing is told as it is …
CREATE FUNCTION sabotage.tells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF convert_from(NEW.payload, 'UTF8')::jsonb ->> 'campaignId' = '${campaign}' AND sabotage.chosen(NEW.aggregateid) THEN
    NEW.payload := convert_to(jsonb_set(convert_from(NEW.payload, 'UTF8')::jsonb, '{cooperative,rural}', 'false')::text, 'UTF8');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT ON outbox_event FOR EACH ROW WHEN (NEW.type = 'purchase-order.placed')
  EXECUTE FUNCTION sabotage.tells();
