-- The audit trail as it is read: by who, by kind of act, by what it was about, each newest first.

-- Of "article.publish" it is "article".
ALTER TABLE audit ADD COLUMN noun TEXT
  GENERATED ALWAYS AS (substr(act, 1, instr(act || '.', '.') - 1)) VIRTUAL;

CREATE INDEX audit_by_account ON audit (account_id, at, id);
CREATE INDEX audit_by_noun ON audit (noun, at, id);
CREATE INDEX audit_by_subject_and_time ON audit (subject, at, id);

CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'a line of the audit trail is never changed'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'a line of the audit trail is never deleted'); END;
