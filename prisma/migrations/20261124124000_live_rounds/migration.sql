-- Rounds with their slots and rooms, tables and interpreters with their hours show on every open screen, as the rest
-- of matching does (20261124084200_matching_rules).
CREATE TRIGGER matching_round_changed AFTER INSERT OR UPDATE OR DELETE ON matching_round
  FOR EACH ROW EXECUTE FUNCTION edition_notify();
CREATE TRIGGER time_slot_changed AFTER INSERT OR UPDATE OR DELETE ON time_slot
  FOR EACH ROW EXECUTE FUNCTION edition_notify();
CREATE TRIGGER meeting_table_changed AFTER INSERT OR UPDATE OR DELETE ON meeting_table
  FOR EACH ROW EXECUTE FUNCTION edition_notify();
CREATE TRIGGER interpreter_changed AFTER INSERT OR UPDATE OR DELETE ON interpreter
  FOR EACH ROW EXECUTE FUNCTION edition_notify();

-- What hangs on one of these knows its edition through it. Where that goes, too, it has said so itself.
CREATE FUNCTION round_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('edition_changed', edition_id::text) FROM matching_round
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.round_id ELSE NEW.round_id END;
  RETURN NULL;
END $$;
CREATE TRIGGER matching_round_room_changed AFTER INSERT OR DELETE ON matching_round_room
  FOR EACH ROW EXECUTE FUNCTION round_notify();

CREATE FUNCTION interpreter_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('edition_changed', edition_id::text) FROM interpreter
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.interpreter_id ELSE NEW.interpreter_id END;
  RETURN NULL;
END $$;
CREATE TRIGGER interpreter_absence_changed AFTER INSERT OR UPDATE OR DELETE ON interpreter_absence
  FOR EACH ROW EXECUTE FUNCTION interpreter_notify();
