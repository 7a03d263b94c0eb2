-- Of matching, what Prisma's schema language cannot say. Lock order, after that of 20261123080100_rules:
-- matching_profile by id, meeting_request by id, matching_plan, meeting by id.

-- -------------------------------------------------------------------------------------------- checks
ALTER TABLE matching_profile ADD CONSTRAINT matching_profile_limit CHECK (max_meetings >= 0);
ALTER TABLE profile_absence ADD CONSTRAINT profile_absence_times CHECK (starts_at < ends_at);
ALTER TABLE interpreter_absence ADD CONSTRAINT interpreter_absence_times CHECK (starts_at < ends_at);
ALTER TABLE interpreter
  ADD CONSTRAINT interpreter_limits CHECK (max_in_row > 0 AND max_slots > 0);
ALTER TABLE matching_round
  ADD CONSTRAINT matching_round_minutes CHECK (slot_minutes BETWEEN 5 AND 240 AND pause_minutes BETWEEN 0 AND 60);
ALTER TABLE time_slot ADD CONSTRAINT time_slot_times CHECK (starts_at < ends_at);
ALTER TABLE meeting_request
  ADD CONSTRAINT meeting_request_two CHECK (from_id <> to_id),
  ADD CONSTRAINT meeting_request_length CHECK (length BETWEEN 1 AND 8),
  ADD CONSTRAINT meeting_request_pin CHECK (pinned_table_id IS NULL OR pinned_slot_id IS NOT NULL);
ALTER TABLE meeting ADD CONSTRAINT meeting_length CHECK (length BETWEEN 1 AND 8);
ALTER TABLE meeting_hold
  ADD CONSTRAINT meeting_hold_one CHECK (num_nonnulls(profile_id, table_id, interpreter_id) = 1),
  ADD CONSTRAINT meeting_hold_pair CHECK ((pair IS NOT NULL) = (interpreter_id IS NOT NULL));
ALTER TABLE agreement
  ADD CONSTRAINT agreement_signed CHECK (state = 'PLANNED' OR signed_on IS NOT NULL),
  ADD CONSTRAINT agreement_days CHECK (in_force_from <= ends_on);

-- Two institutions have one live request between them, whoever asked; and one veto each way.
CREATE UNIQUE INDEX meeting_request_one_live
  ON meeting_request (edition_id, least(from_id, to_id), greatest(from_id, to_id))
  WHERE state IN ('OPEN', 'ACCEPTED') AND priority <> 'NEVER';
CREATE UNIQUE INDEX meeting_request_one_veto ON meeting_request (from_id, to_id)
  WHERE priority = 'NEVER' AND state <> 'WITHDRAWN';
-- One timetable is in force.
CREATE UNIQUE INDEX matching_plan_one_published ON matching_plan (edition_id) WHERE state = 'PUBLISHED';
-- What the solver takes next.
CREATE INDEX matching_plan_due ON matching_plan (created_at) WHERE state IN ('QUEUED', 'SOLVING');

-- ------------------------------------------------------------------------------------------ one edition
-- Slots of an edition never overlap; two that are made at once wait for each other.
CREATE FUNCTION time_slot_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('time_slot ' || NEW.edition_id, 0));
  IF EXISTS (SELECT FROM time_slot t WHERE t.edition_id = NEW.edition_id AND t.id <> NEW.id
      AND t.starts_at < NEW.ends_at AND NEW.starts_at < t.ends_at) THEN
    RAISE EXCEPTION 'time slots overlap' USING ERRCODE = 'DD011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER time_slot_apart BEFORE INSERT OR UPDATE OF starts_at, ends_at ON time_slot
  FOR EACH ROW EXECUTE FUNCTION time_slot_apart();

-- What belongs together is of one edition, whatever ids a request names.
CREATE FUNCTION meeting_request_of_one_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM matching_profile WHERE id IN (NEW.from_id, NEW.to_id) AND edition_id <> NEW.edition_id)
    OR EXISTS (SELECT FROM time_slot WHERE id = NEW.pinned_slot_id AND edition_id <> NEW.edition_id)
    OR EXISTS (SELECT FROM meeting_table WHERE id = NEW.pinned_table_id AND edition_id <> NEW.edition_id) THEN
    RAISE EXCEPTION 'of another edition' USING ERRCODE = 'DD012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_request_of_one_edition BEFORE INSERT OR UPDATE ON meeting_request
  FOR EACH ROW EXECUTE FUNCTION meeting_request_of_one_edition();

CREATE FUNCTION meeting_hold_of_one_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE edition uuid := (SELECT edition_id FROM meeting WHERE id = NEW.meeting_id);
BEGIN
  IF EXISTS (SELECT FROM time_slot WHERE id = NEW.slot_id AND edition_id <> edition)
    OR EXISTS (SELECT FROM matching_profile WHERE id = NEW.profile_id AND edition_id <> edition)
    OR EXISTS (SELECT FROM meeting_table WHERE id = NEW.table_id AND edition_id <> edition)
    OR EXISTS (SELECT FROM interpreter WHERE id = NEW.interpreter_id AND edition_id <> edition) THEN
    RAISE EXCEPTION 'of another edition' USING ERRCODE = 'DD012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_hold_of_one_edition BEFORE INSERT OR UPDATE ON meeting_hold
  FOR EACH ROW EXECUTE FUNCTION meeting_hold_of_one_edition();

-- ------------------------------------------------------------------------------------------- merging
-- A merged institution's profiles and agreements go to the one that stays. Where both have a profile in one
-- edition the merge is refused: an organiser has to decide which of them meets.
CREATE FUNCTION matching_follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM matching_profile a JOIN matching_profile b ON b.edition_id = a.edition_id
      WHERE a.institution_id = NEW.id AND b.institution_id = NEW.merged_into_id) THEN
    RAISE EXCEPTION 'both have a matching profile' USING ERRCODE = 'DD010';
  END IF;
  UPDATE matching_profile SET institution_id = NEW.merged_into_id, version = version + 1
    WHERE institution_id = NEW.id;
  UPDATE agreement_contact SET institution_id = NEW.merged_into_id WHERE institution_id = NEW.id;
  UPDATE agreement_party p SET institution_id = NEW.merged_into_id WHERE institution_id = NEW.id
    AND NOT EXISTS (SELECT FROM agreement_party o WHERE o.agreement_id = p.agreement_id
      AND o.institution_id = NEW.merged_into_id);
  DELETE FROM agreement_party WHERE institution_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER institution_matching AFTER UPDATE OF merged_into_id ON institution
  FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL AND OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id)
  EXECUTE FUNCTION matching_follow_merge();

-- ------------------------------------------------------------------------------------ live on screens
-- Whatever changed in an edition's matching shows on every open screen.
CREATE FUNCTION edition_notify() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN touched := OLD.edition_id; ELSE touched := NEW.edition_id; END IF;
  PERFORM pg_notify('edition_changed', touched::text);
  RETURN NULL;
END $$;
CREATE TRIGGER matching_profile_changed AFTER INSERT OR UPDATE OR DELETE ON matching_profile
  FOR EACH ROW EXECUTE FUNCTION edition_notify();
CREATE TRIGGER meeting_request_changed AFTER INSERT OR UPDATE OR DELETE ON meeting_request
  FOR EACH ROW EXECUTE FUNCTION edition_notify();
CREATE TRIGGER matching_plan_changed AFTER INSERT OR UPDATE OR DELETE ON matching_plan
  FOR EACH ROW EXECUTE FUNCTION edition_notify();
CREATE TRIGGER meeting_changed AFTER INSERT OR UPDATE OR DELETE ON meeting
  FOR EACH ROW EXECUTE FUNCTION edition_notify();
CREATE TRIGGER agreement_changed AFTER INSERT OR UPDATE OR DELETE ON agreement
  FOR EACH ROW EXECUTE FUNCTION edition_notify();

-- A thread that waits for work hears of it.
CREATE FUNCTION matching_plan_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plan_due', NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER matching_plan_queued AFTER INSERT OR UPDATE OF state ON matching_plan
  FOR EACH ROW WHEN (NEW.state = 'QUEUED') EXECUTE FUNCTION matching_plan_due();
CREATE TRIGGER matching_plan_stop AFTER UPDATE OF stop_requested ON matching_plan
  FOR EACH ROW WHEN (NEW.stop_requested AND NOT OLD.stop_requested) EXECUTE FUNCTION matching_plan_due();
