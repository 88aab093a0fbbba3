-- Where a parked fact stood in its topic, for the day that it turns out unreadable. Those parked before did not note it.
ALTER TABLE parked_event ADD COLUMN position text NOT NULL DEFAULT 'parked';
ALTER TABLE parked_event ALTER COLUMN position DROP DEFAULT;
