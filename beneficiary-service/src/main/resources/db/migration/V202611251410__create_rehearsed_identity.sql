-- Which identities a rehearsal has met so far, so that the same family further down the list is told as known. Gone when it ends.
CREATE TABLE rehearsed_identity (
  import_id     uuid  NOT NULL,
  identity_mark bytea NOT NULL,
  CONSTRAINT rehearsed_identity_once PRIMARY KEY (import_id, identity_mark)
);
