-- The words of the domain; what is about a person of the programme is known by a keyed hash, so that it never reaches that person.
ALTER TABLE grievance DROP CONSTRAINT grievance_category;
UPDATE grievance SET category = CASE category WHEN 'NOT_ENROLLED' THEN 'EXCLUSION' WHEN 'CONDUCT' THEN 'MISCONDUCT' WHEN 'PERSONAL_DATA' THEN 'DATA' ELSE category END;
ALTER TABLE grievance
  ADD CONSTRAINT grievance_category CHECK (category IN ('EXCLUSION', 'DUPLICATE', 'QUALITY', 'MISCONDUCT', 'DATA', 'NOT_SERVED', 'OTHER')),
  ADD COLUMN channel          text CONSTRAINT grievance_channel CHECK (channel IN ('TELEPHONE', 'IN_PERSON')),
  ADD COLUMN about_mark       bytea,
  ADD COLUMN sealed_about     bytea,
  ADD COLUMN effect           text CONSTRAINT grievance_effect CHECK (effect IN ('NONE', 'ENROLLED', 'WITHDRAWN', 'REPLACED', 'CORRECTED', 'REPORTED')),
  ADD COLUMN effect_enrolment uuid,
  ADD CONSTRAINT grievance_effect_of_answer CHECK (effect IS NULL OR status = 'ANSWERED'),
  ADD CONSTRAINT grievance_effect_named CHECK (coalesce(effect = 'ENROLLED', false) = (effect_enrolment IS NOT NULL));
UPDATE grievance SET effect = 'NONE' WHERE status = 'ANSWERED';
CREATE INDEX grievance_due ON grievance (due_on, id) WHERE status = 'OPEN';

-- Beside the wall of territories: nobody sees what names them. `sac.caller` is the caller's mark, local to a transaction; unset it shows none that name anybody.
CREATE POLICY grievance_not_to_whom_it_names ON grievance AS RESTRICTIVE TO ${runtime_role} USING (
  about_mark IS NULL
  OR 'SYSTEM' = ANY ((SELECT sac_territories())::text[])
  OR encode(about_mark, 'hex') <> (SELECT nullif(current_setting('sac.caller', true), '')));
