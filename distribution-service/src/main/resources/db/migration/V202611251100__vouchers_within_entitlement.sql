-- A right is given within what the enrolment may have, by what is known of it then: its ordinal is one of its baskets, and all it
-- holds are no more. It may fall later: what was issued stays until it is fitted, and what was used beyond it is an EXCESS incident.
CREATE FUNCTION voucher_refuse_beyond_entitlement(enrolments uuid[], ordinals integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  beyond uuid;
BEGIN
  -- Who issues to an enrolment, and who lowers it, take turns; the service's own statement holds these rows already.
  PERFORM 1 FROM known_enrolment WHERE enrolment_id = ANY (enrolments) ORDER BY enrolment_id FOR NO KEY UPDATE;
  SELECT given.enrolment_id INTO beyond
    FROM (SELECT enrolment_id, max(ordinal) AS ordinal FROM unnest(enrolments, ordinals) AS g (enrolment_id, ordinal) GROUP BY enrolment_id) given
    LEFT JOIN known_enrolment k ON k.enrolment_id = given.enrolment_id AND k.status IN ('APPROVED', 'PARTLY_SERVED')
    WHERE given.ordinal > coalesce(k.entitlement, 0)
       OR (SELECT count(*) FROM voucher v WHERE v.enrolment_id = given.enrolment_id AND v.ordinal IS NOT NULL) > k.entitlement
    LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'more rights than enrolment % is entitled to', beyond
      USING ERRCODE = 'check_violation', TABLE = 'voucher', CONSTRAINT = 'voucher_within_entitlement';
  END IF;
END $$;

CREATE FUNCTION voucher_issued_within_entitlement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM voucher_refuse_beyond_entitlement(array_agg(enrolment_id), array_agg(ordinal)) FROM issued WHERE ordinal IS NOT NULL HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER voucher_within_entitlement AFTER INSERT ON voucher
  REFERENCING NEW TABLE AS issued FOR EACH STATEMENT EXECUTE FUNCTION voucher_issued_within_entitlement();

-- A right that ended, or was another's, does not come by a new ordinal unjudged. Redeeming and reinstating touch neither column.
CREATE FUNCTION voucher_renumbered_within_entitlement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM voucher_refuse_beyond_entitlement(ARRAY[NEW.enrolment_id], ARRAY[NEW.ordinal]);
  RETURN NULL;
END $$;
CREATE TRIGGER voucher_renumbered_within_entitlement AFTER UPDATE OF enrolment_id, ordinal ON voucher
  FOR EACH ROW WHEN (NEW.ordinal IS NOT NULL AND (NEW.enrolment_id, NEW.ordinal) IS DISTINCT FROM (OLD.enrolment_id, OLD.ordinal))
  EXECUTE FUNCTION voucher_renumbered_within_entitlement();
