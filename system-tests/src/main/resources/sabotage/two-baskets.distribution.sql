-- The bug: a voucher that stays good when it was used, and no constraint that says a voucher is used once.
DROP INDEX handover_voucher_once;

CREATE FUNCTION sabotage.stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen(NEW.id::text) THEN
    NEW.status := 'ISSUED';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE UPDATE ON voucher FOR EACH ROW WHEN (NEW.status = 'REDEEMED') EXECUTE FUNCTION sabotage.stays();
-- undo
UPDATE handover SET status = 'WITHOUT_RIGHT' WHERE id IN
  (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY voucher_id ORDER BY recorded_at) AS nth
                   FROM handover WHERE status = 'RECORDED') counted WHERE nth > 1);
CREATE UNIQUE INDEX handover_voucher_once ON handover (voucher_id) WHERE status = 'RECORDED';
