-- The bug: a family is put on the waiting list, and nobody can say why.
CREATE FUNCTION sabotage.blanks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF sabotage.chosen_now(NEW.id::text) THEN
    NEW.reason := '';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sabotage BEFORE INSERT ON enrolment FOR EACH ROW WHEN (NEW.status = 'WAITLISTED') EXECUTE FUNCTION sabotage.blanks();
