-- What ended of an institution's requests, and vetoes, go with its profile; what lives keeps it, by its foreign keys.
CREATE FUNCTION matching_profile_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM meeting_request_guest g USING meeting_request r
    WHERE g.profile_id = OLD.id AND r.id = g.request_id AND r.state IN ('DECLINED', 'WITHDRAWN');
  DELETE FROM meeting m USING meeting_request r
    WHERE r.id = m.request_id AND OLD.id IN (r.from_id, r.to_id) AND m.state = 'CANCELLED'
      AND r.state IN ('DECLINED', 'WITHDRAWN');
  DELETE FROM meeting_request r WHERE OLD.id IN (r.from_id, r.to_id)
    AND (r.state IN ('DECLINED', 'WITHDRAWN') OR r.priority = 'NEVER');
  RETURN OLD;
END $$;
CREATE TRIGGER matching_profile_forget BEFORE DELETE ON matching_profile
  FOR EACH ROW EXECUTE FUNCTION matching_profile_forget();
