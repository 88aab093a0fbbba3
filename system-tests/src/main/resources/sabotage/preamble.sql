-- What every sabotage needs: a schema of its own, whose removal takes its triggers with it, and a list of what was
-- touched, which the checker must name.
CREATE SCHEMA sabotage;
CREATE TABLE sabotage.touched (subject text CONSTRAINT touched_pk PRIMARY KEY);

-- Whether that one is to suffer: the first so many that ask, and these again.
CREATE FUNCTION sabotage.chosen(wanted text, most integer DEFAULT 1) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(20201123);
  IF EXISTS (SELECT FROM sabotage.touched WHERE subject = wanted) THEN
    RETURN true;
  END IF;
  IF (SELECT count(*) FROM sabotage.touched) >= most THEN
    RETURN false;
  END IF;
  INSERT INTO sabotage.touched VALUES (wanted);
  RETURN true;
END $$;

-- The same, but true only once.
CREATE FUNCTION sabotage.chosen_now(wanted text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(20201123);
  IF EXISTS (SELECT FROM sabotage.touched) THEN
    RETURN false;
  END IF;
  INSERT INTO sabotage.touched VALUES (wanted);
  RETURN true;
END $$;
