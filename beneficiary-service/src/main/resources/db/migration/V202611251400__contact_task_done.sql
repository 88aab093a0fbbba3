-- How a contact task ended, and who says so.
ALTER TABLE contact_task
  ADD COLUMN outcome text CONSTRAINT contact_task_outcome CHECK (outcome IN ('TOLD', 'NOT_FOUND')),
  ADD COLUMN done_by text,
  ADD COLUMN done_at timestamptz,
  ADD CONSTRAINT contact_task_done CHECK ((status = 'DONE') = (outcome IS NOT NULL AND done_by IS NOT NULL AND done_at IS NOT NULL));
CREATE INDEX contact_task_by_campaign ON contact_task (campaign_id, id);
CREATE INDEX contact_task_enrolment ON contact_task (enrolment_id);

-- Like the enrolment it is about, a task is seen where the family lives.
ALTER TABLE contact_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY contact_task_territories ON contact_task TO ${runtime_role} USING (
  EXISTS (SELECT 1 FROM enrolment WHERE enrolment.id = contact_task.enrolment_id));
