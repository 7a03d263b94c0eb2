-- The rest of what belongs together in one edition, beside what 20261124084200_matching_rules checks. An id that is
-- none is left to its foreign key.
CREATE FUNCTION meeting_request_guest_of_one_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM meeting_request r, matching_profile p
      WHERE r.id = NEW.request_id AND p.id = NEW.profile_id AND p.edition_id <> r.edition_id) THEN
    RAISE EXCEPTION 'of another edition' USING ERRCODE = 'DD012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_request_guest_of_one_edition BEFORE INSERT OR UPDATE ON meeting_request_guest
  FOR EACH ROW EXECUTE FUNCTION meeting_request_guest_of_one_edition();

CREATE FUNCTION matching_attendee_of_one_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM matching_profile p, delegate d
      WHERE p.id = NEW.profile_id AND d.id = NEW.delegate_id AND d.edition_id <> p.edition_id) THEN
    RAISE EXCEPTION 'of another edition' USING ERRCODE = 'DD012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER matching_attendee_of_one_edition BEFORE INSERT OR UPDATE ON matching_attendee
  FOR EACH ROW EXECUTE FUNCTION matching_attendee_of_one_edition();

CREATE FUNCTION matching_profile_of_one_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM meeting_table WHERE id = NEW.table_id AND edition_id <> NEW.edition_id)
    OR EXISTS (SELECT FROM delegate WHERE id = NEW.representative_id AND edition_id <> NEW.edition_id) THEN
    RAISE EXCEPTION 'of another edition' USING ERRCODE = 'DD012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER matching_profile_of_one_edition
  BEFORE INSERT OR UPDATE OF edition_id, table_id, representative_id ON matching_profile
  FOR EACH ROW EXECUTE FUNCTION matching_profile_of_one_edition();

CREATE FUNCTION meeting_of_one_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM meeting_request WHERE id = NEW.request_id AND edition_id <> NEW.edition_id)
    OR EXISTS (SELECT FROM time_slot WHERE id = NEW.slot_id AND edition_id <> NEW.edition_id)
    OR EXISTS (SELECT FROM meeting_table WHERE id = NEW.table_id AND edition_id <> NEW.edition_id) THEN
    RAISE EXCEPTION 'of another edition' USING ERRCODE = 'DD012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_of_one_edition
  BEFORE INSERT OR UPDATE OF edition_id, request_id, slot_id, table_id ON meeting
  FOR EACH ROW EXECUTE FUNCTION meeting_of_one_edition();

CREATE FUNCTION agreement_of_one_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM meeting WHERE id = NEW.meeting_id AND edition_id <> NEW.edition_id) THEN
    RAISE EXCEPTION 'of another edition' USING ERRCODE = 'DD012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_of_one_edition BEFORE INSERT OR UPDATE OF edition_id, meeting_id ON agreement
  FOR EACH ROW EXECUTE FUNCTION agreement_of_one_edition();
