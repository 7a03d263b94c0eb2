-- What Prisma's schema language cannot say: checks, partial uniques, collations, and the functions and
-- triggers that take seats and keep headcounts. One lock order holds everywhere, so nothing deadlocks:
-- a delegate's advisory lock, delegation, sessions by id, delegates by id, headcounts by key.

-- ---------------------------------------------------------------------------------------- collations
-- Sorting happens in the database only: its ICU and Node's differ.
CREATE COLLATION zh_pinyin (provider = icu, locale = 'zh-u-co-pinyin');
CREATE COLLATION zh_strokes (provider = icu, locale = 'zh-u-co-stroke');
CREATE COLLATION ja_gojuon (provider = icu, locale = 'ja');
CREATE COLLATION ko_hangul (provider = icu, locale = 'ko');
CREATE COLLATION latin_root (provider = icu, locale = 'und');

ALTER TABLE delegate
  ALTER COLUMN sort_pinyin TYPE text COLLATE zh_pinyin,
  ALTER COLUMN sort_strokes TYPE text COLLATE zh_strokes,
  ALTER COLUMN sort_gojuon TYPE text COLLATE ja_gojuon,
  ALTER COLUMN sort_hangul TYPE text COLLATE ko_hangul,
  ALTER COLUMN sort_latin TYPE text COLLATE latin_root,
  ALTER COLUMN sort_protocol TYPE text COLLATE "C";

-- Keyset paging in every order reads one index range.
CREATE INDEX delegate_by_protocol ON delegate (edition_id, sort_protocol, id);
CREATE INDEX delegate_by_pinyin ON delegate (edition_id, sort_pinyin, id);
CREATE INDEX delegate_by_strokes ON delegate (edition_id, sort_strokes, id);
CREATE INDEX delegate_by_gojuon ON delegate (edition_id, sort_gojuon, id);
CREATE INDEX delegate_by_hangul ON delegate (edition_id, sort_hangul, id);
CREATE INDEX delegate_by_latin ON delegate (edition_id, sort_latin, id);
CREATE INDEX delegate_by_arrival_of_form ON delegate (edition_id, created_at, id);
CREATE INDEX delegate_of_delegation ON delegate (delegation_id);
CREATE INDEX delegate_of_institution ON delegate (institution_id);

-- -------------------------------------------------------------------------------------------- checks
ALTER TABLE session
  ADD CONSTRAINT session_times CHECK (starts_at < ends_at),
  ADD CONSTRAINT session_capacity CHECK (capacity >= 0),
  ADD CONSTRAINT session_reserved CHECK (reserved BETWEEN 0 AND capacity),
  ADD CONSTRAINT session_attended CHECK (attended BETWEEN 0 AND reserved),
  ADD CONSTRAINT session_waitlisted CHECK (waitlisted >= 0);
ALTER TABLE session_side
  ADD CONSTRAINT session_side_quota CHECK (quota >= 0),
  ADD CONSTRAINT session_side_reserved CHECK (reserved >= 0 AND (quota IS NULL OR reserved <= quota)),
  ADD CONSTRAINT session_side_attended CHECK (attended BETWEEN 0 AND reserved),
  ADD CONSTRAINT session_side_waitlisted CHECK (waitlisted >= 0);
ALTER TABLE room ADD CONSTRAINT room_capacity CHECK (capacity > 0);
ALTER TABLE edition
  ADD CONSTRAINT edition_days CHECK (starts_on <= ends_on),
  ADD CONSTRAINT edition_window CHECK (opens_at < closes_at);
ALTER TABLE delegation ADD CONSTRAINT delegation_counts CHECK (declared >= 0 AND (quota IS NULL OR quota >= 0));
ALTER TABLE headcount ADD CONSTRAINT headcount_counts
  CHECK (least(draft, submitted, confirmed, waitlisted, declined, cancelled, arrived) >= 0);
ALTER TABLE institution ADD CONSTRAINT institution_named
  CHECK (coalesce(name_zh, name_ja, name_ko, name_en) IS NOT NULL);
ALTER TABLE seat ADD CONSTRAINT seat_ticket CHECK (state <> 'WAITLISTED' OR ticket IS NOT NULL);

-- One live registration per person and edition, an erased or cancelled one does not stand in the way.
CREATE UNIQUE INDEX delegate_one_live ON delegate (edition_id, person_key)
  WHERE status NOT IN ('CANCELLED', 'DECLINED');
-- One head per delegation.
CREATE UNIQUE INDEX delegation_one_head ON delegate (delegation_id)
  WHERE role = 'HEAD' AND status NOT IN ('CANCELLED', 'DECLINED');
-- The queue of a session, in order.
CREATE UNIQUE INDEX seat_queue ON seat (session_id, ticket) WHERE state = 'WAITLISTED';
-- What the outbox delivers next.
CREATE INDEX outbox_due ON outbox_mail (next_at) WHERE state = 'QUEUED';

-- ------------------------------------------------------------------------------------ protocol order
CREATE FUNCTION protocol_key(d delegate) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT lpad(coalesce(array_position(e.side_order, d.side), 9)::text, 2, '0')
    || lpad(coalesce(g.ordinal, 99999)::text, 5, '0')
    || CASE d.role WHEN 'HEAD' THEN '0' WHEN 'DEPUTY_HEAD' THEN '1' ELSE '2' END
    || lpad(d.rank::text, 5, '0') || d.sort_latin
  FROM edition e LEFT JOIN delegation g ON g.id = d.delegation_id
  WHERE e.id = d.edition_id
$$;

CREATE FUNCTION delegate_set_protocol() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sort_protocol := protocol_key(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER delegate_protocol BEFORE INSERT OR UPDATE ON delegate
  FOR EACH ROW EXECUTE FUNCTION delegate_set_protocol();

-- A registration that was under way while its institution was merged goes to the one that remains. On insert
-- only: a changed row is locked already, and merging waits for such rows while it holds the institution.
CREATE FUNCTION delegate_follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(i.merged_into_id, i.id) INTO NEW.institution_id
    FROM institution i WHERE i.id = NEW.institution_id FOR SHARE;
  RETURN NEW;
END $$;
CREATE TRIGGER delegate_institution BEFORE INSERT ON delegate
  FOR EACH ROW EXECUTE FUNCTION delegate_follow_merge();

CREATE FUNCTION protocol_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Many delegates at once: sessions first, or it could meet a cancellation half way and neither could go on.
  IF TG_TABLE_NAME = 'edition' THEN
    PERFORM 1 FROM session WHERE edition_id = NEW.id ORDER BY id FOR UPDATE;
    UPDATE delegate SET sort_protocol = '' WHERE edition_id = NEW.id;
  ELSE
    PERFORM 1 FROM session WHERE edition_id = NEW.edition_id ORDER BY id FOR UPDATE;
    UPDATE delegate SET sort_protocol = '' WHERE delegation_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER edition_protocol AFTER UPDATE OF side_order ON edition
  FOR EACH ROW WHEN (OLD.side_order IS DISTINCT FROM NEW.side_order) EXECUTE FUNCTION protocol_changed();
CREATE TRIGGER delegation_protocol AFTER UPDATE OF ordinal ON delegation
  FOR EACH ROW WHEN (OLD.ordinal IS DISTINCT FROM NEW.ordinal) EXECUTE FUNCTION protocol_changed();

-- ----------------------------------------------------------------------------------- kept headcounts
-- The rows of `headcount` that one delegate counts in.
CREATE FUNCTION headcount_keys(d delegate) RETURNS TABLE (scope headcount_scope, key text)
LANGUAGE sql STABLE AS $$
  SELECT v.scope, v.key
  FROM edition e, institution i,
  LATERAL (VALUES
    ('EDITION'::headcount_scope, ''),
    ('SIDE', d.side::text),
    ('DELEGATION', d.delegation_id::text),
    ('KIND', i.kind::text),
    ('LEVEL', i.level::text),
    ('DAY', to_char(d.created_at AT TIME ZONE e.time_zone, 'YYYY-MM-DD'))
  ) AS v (scope, key)
  WHERE e.id = d.edition_id AND i.id = d.institution_id AND v.key IS NOT NULL
$$;

-- Adds what the added rows count and takes off what the removed ones did. Rows are locked in key order, the
-- row of the whole edition always among them and first: two transactions may wait, never in a circle.
CREATE FUNCTION headcount_apply(removed delegate[], added delegate[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE delta headcount[]; touched uuid;
BEGIN
  delta := ARRAY(
    WITH change AS (
      SELECT -1 AS n, d FROM unnest(removed) AS d UNION ALL SELECT 1, d FROM unnest(added) AS d
    )
    SELECT ROW((c.d).edition_id, k.scope, k.key,
      sum(n * ((c.d).status = 'DRAFT')::int), sum(n * ((c.d).status = 'SUBMITTED')::int),
      sum(n * ((c.d).status = 'CONFIRMED')::int), sum(n * ((c.d).status = 'WAITLISTED')::int),
      sum(n * ((c.d).status = 'DECLINED')::int), sum(n * ((c.d).status = 'CANCELLED')::int),
      sum(n * ((c.d).arrived_at IS NOT NULL)::int))::headcount
    FROM change c, headcount_keys(c.d) k GROUP BY (c.d).edition_id, k.scope, k.key
  );
  FOR touched IN
    SELECT DISTINCT x.edition_id FROM unnest(delta) x
    WHERE (x.draft, x.submitted, x.confirmed, x.waitlisted, x.declined, x.cancelled, x.arrived)
      <> (0, 0, 0, 0, 0, 0, 0) ORDER BY 1
  LOOP
    PERFORM headcount_add(touched, delta);
    PERFORM pg_notify('edition_changed', touched::text);
  END LOOP;
END $$;

CREATE FUNCTION headcount_add(edition uuid, delta headcount[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO headcount (edition_id, scope, key)
    SELECT x.edition_id, x.scope, x.key FROM unnest(delta) x WHERE x.edition_id = edition
      AND NOT EXISTS (SELECT FROM headcount h WHERE (h.edition_id, h.scope, h.key) = (x.edition_id, x.scope, x.key))
    ORDER BY x.edition_id, x.scope, x.key ON CONFLICT DO NOTHING;
  PERFORM 1 FROM headcount h JOIN unnest(delta) x ON (h.edition_id, h.scope, h.key) = (x.edition_id, x.scope, x.key)
    WHERE h.edition_id = edition ORDER BY h.edition_id, h.scope, h.key FOR UPDATE OF h;
  UPDATE headcount h SET
    draft = h.draft + x.draft, submitted = h.submitted + x.submitted, confirmed = h.confirmed + x.confirmed,
    waitlisted = h.waitlisted + x.waitlisted, declined = h.declined + x.declined,
    cancelled = h.cancelled + x.cancelled, arrived = h.arrived + x.arrived
  FROM unnest(delta) x
  WHERE x.edition_id = edition AND (h.edition_id, h.scope, h.key) = (x.edition_id, x.scope, x.key)
    AND (x.draft, x.submitted, x.confirmed, x.waitlisted, x.declined, x.cancelled, x.arrived) <> (0, 0, 0, 0, 0, 0, 0);
END $$;

CREATE FUNCTION headcount_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE removed_rows delegate[] := '{}'; added_rows delegate[] := '{}';
BEGIN
  IF TG_OP <> 'INSERT' THEN removed_rows := ARRAY(SELECT r FROM removed r); END IF;
  IF TG_OP <> 'DELETE' THEN added_rows := ARRAY(SELECT a FROM added a); END IF;
  PERFORM headcount_apply(removed_rows, added_rows);
  RETURN NULL;
END $$;
CREATE TRIGGER headcount_insert AFTER INSERT ON delegate REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION headcount_keep();
CREATE TRIGGER headcount_update AFTER UPDATE ON delegate REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION headcount_keep();
CREATE TRIGGER headcount_delete AFTER DELETE ON delegate REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION headcount_keep();

-- An institution that changes its kind or level takes its delegates' counts along, a changed zone moves days.
CREATE FUNCTION headcount_recount(edition uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE delegate IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM headcount WHERE edition_id = edition;
  PERFORM headcount_apply('{}', ARRAY(SELECT d FROM delegate d WHERE edition_id = edition));
END $$;

CREATE FUNCTION headcount_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid;
BEGIN
  IF TG_TABLE_NAME = 'edition' THEN
    PERFORM headcount_recount(NEW.id);
  ELSE
    FOR touched IN SELECT DISTINCT edition_id FROM delegate WHERE institution_id = NEW.id ORDER BY 1 LOOP
      PERFORM headcount_recount(touched);
    END LOOP;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER institution_counts AFTER UPDATE OF kind, level ON institution
  FOR EACH ROW WHEN ((OLD.kind, OLD.level) IS DISTINCT FROM (NEW.kind, NEW.level))
  EXECUTE FUNCTION headcount_follow();
CREATE TRIGGER edition_counts AFTER UPDATE OF time_zone ON edition
  FOR EACH ROW WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION headcount_follow();

-- ------------------------------------------------------------------------------------------- seating
CREATE FUNCTION session_add_sides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO session_side (session_id, side)
    SELECT NEW.id, s FROM unnest(enum_range(NULL::side)) AS s ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER session_sides AFTER INSERT ON session FOR EACH ROW EXECUTE FUNCTION session_add_sides();

-- Locks sessions in id order: the only order in which anything may lock more than one.
CREATE FUNCTION seating_lock(sessions uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM session WHERE id = ANY (sessions) ORDER BY id FOR UPDATE;
END $$;

-- Takes a seat for one person of a side in each session, or a place in its queue, and keeps the counts. The
-- caller writes the seat rows. A seat needs room in the session, room in the side's quota, and nobody of the
-- side already waiting. Refuses (DD001) a session that is unknown, of another edition, not bookable, closed
-- or begun, an organiser (`by_hand`) may pass the closed and the begun.
CREATE FUNCTION seating_take(edition uuid, taker side, sessions uuid[], by_hand boolean DEFAULT false)
RETURNS TABLE (session_id uuid, state seat_state, ticket int, "position" int) LANGUAGE plpgsql AS $$
DECLARE s session; q session_side; wanted uuid;
BEGIN
  PERFORM seating_lock(sessions);
  FOR wanted IN SELECT DISTINCT unnest(sessions) ORDER BY 1 LOOP
    SELECT * INTO s FROM session WHERE id = wanted;
    IF NOT FOUND OR s.edition_id <> edition OR NOT s.bookable
      OR NOT by_hand AND (s.closed OR s.starts_at <= clock_timestamp()) THEN
      RAISE EXCEPTION 'session not open' USING ERRCODE = 'DD001', DETAIL = wanted::text;
    END IF;
    SELECT * INTO q FROM session_side x WHERE x.session_id = wanted AND x.side = taker;
    session_id := wanted;
    IF s.reserved < s.capacity AND q.reserved < coalesce(q.quota, s.capacity) AND q.waitlisted = 0 THEN
      UPDATE session SET reserved = reserved + 1 WHERE id = wanted;
      UPDATE session_side x SET reserved = x.reserved + 1 WHERE x.session_id = wanted AND x.side = taker;
      state := 'RESERVED'; ticket := NULL; "position" := NULL;
    ELSE
      UPDATE session SET waitlisted = waitlisted + 1, last_ticket = last_ticket + 1 WHERE id = wanted;
      UPDATE session_side x SET waitlisted = x.waitlisted + 1 WHERE x.session_id = wanted AND x.side = taker;
      state := 'WAITLISTED'; ticket := s.last_ticket + 1; "position" := s.waitlisted + 1;
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;

-- Writes what seating_take gave, over a seat the person once let go. A seat that is held is left as it is. The
-- caller holds the person's advisory lock.
CREATE FUNCTION seating_claim(person uuid, edition uuid, taker side, sessions uuid[], by_hand boolean DEFAULT false)
RETURNS TABLE (session_id uuid, state seat_state, ticket int, "position" int) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE wanted uuid[] := ARRAY(SELECT w FROM unnest(sessions) w EXCEPT
  SELECT h.session_id FROM seat h WHERE h.delegate_id = person AND h.state <> 'RELEASED');
BEGIN
  RETURN QUERY
    WITH taken AS MATERIALIZED (SELECT * FROM seating_take(edition, taker, wanted, by_hand)),
    written AS (
      INSERT INTO seat AS x (session_id, delegate_id, side, state, ticket)
      SELECT t.session_id, person, taker, t.state, t.ticket FROM taken t
      ON CONFLICT (session_id, delegate_id) DO UPDATE
        SET state = EXCLUDED.state, ticket = EXCLUDED.ticket, side = EXCLUDED.side, changed_at = clock_timestamp()
    )
    SELECT t.session_id, t.state, t.ticket, t."position" FROM taken t;
END $$;

-- Gives free seats to the heads of the queues: the first in line whose side has room. Confirms a person whose
-- registration only waited. Returns who was moved. The caller holds no lock past `session` in the order.
CREATE FUNCTION seating_promote(sessions uuid[]) RETURNS TABLE (session_id uuid, delegate_id uuid)
LANGUAGE plpgsql AS $$
DECLARE s uuid; head seat; moved uuid[] := '{}';
BEGIN
  PERFORM seating_lock(sessions);
  FOR s IN SELECT DISTINCT unnest(sessions) ORDER BY 1 LOOP
    LOOP
      SELECT w.* INTO head FROM seat w
        JOIN session p ON p.id = w.session_id AND p.reserved < p.capacity
        JOIN session_side q ON q.session_id = w.session_id AND q.side = w.side
          AND q.reserved < coalesce(q.quota, p.capacity)
        WHERE w.session_id = s AND w.state = 'WAITLISTED' ORDER BY w.ticket LIMIT 1;
      EXIT WHEN NOT FOUND;
      PERFORM seating_move(head);
      session_id := s; delegate_id := head.delegate_id; moved := moved || head.delegate_id;
      RETURN NEXT;
    END LOOP;
  END LOOP;
  PERFORM 1 FROM delegate d WHERE d.id = ANY (moved) ORDER BY d.id FOR UPDATE;
  UPDATE delegate d SET status = 'CONFIRMED', version = d.version + 1
    WHERE d.id = ANY (moved) AND d.status = 'WAITLISTED';
END $$;

-- One waiting seat becomes a reserved one, the session is locked and has room.
CREATE FUNCTION seating_move(waiting seat) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE session SET reserved = reserved + 1, waitlisted = waitlisted - 1 WHERE id = waiting.session_id;
  UPDATE session_side SET reserved = reserved + 1, waitlisted = waitlisted - 1
    WHERE session_id = waiting.session_id AND side = waiting.side;
  UPDATE seat SET state = 'RESERVED', ticket = NULL, changed_at = clock_timestamp()
    WHERE session_id = waiting.session_id AND delegate_id = waiting.delegate_id;
END $$;

-- Lets go of a person's seats and queue places in these sessions, and gives them on. Returns who was moved.
CREATE FUNCTION seating_release(person uuid, sessions uuid[])
RETURNS TABLE (session_id uuid, delegate_id uuid) LANGUAGE plpgsql AS $$
DECLARE x seat;
BEGIN
  PERFORM seating_lock(sessions);
  FOR x IN SELECT * FROM seat t WHERE t.delegate_id = person AND t.session_id = ANY (sessions)
    AND t.state <> 'RELEASED' ORDER BY t.session_id LOOP
    UPDATE session SET
      reserved = reserved - (x.state <> 'WAITLISTED')::int, waitlisted = waitlisted - (x.state = 'WAITLISTED')::int,
      attended = attended - (x.state = 'ATTENDED')::int WHERE id = x.session_id;
    UPDATE session_side t SET
      reserved = t.reserved - (x.state <> 'WAITLISTED')::int, waitlisted = t.waitlisted - (x.state = 'WAITLISTED')::int,
      attended = t.attended - (x.state = 'ATTENDED')::int WHERE t.session_id = x.session_id AND t.side = x.side;
    UPDATE seat t SET state = 'RELEASED', ticket = NULL, changed_at = clock_timestamp()
      WHERE t.session_id = x.session_id AND t.delegate_id = person;
  END LOOP;
  RETURN QUERY SELECT * FROM seating_promote(sessions);
END $$;

-- What the answer for these sessions would be just now, for somebody who may hold seats already.
CREATE FUNCTION seating_outlook(person uuid, taker side, sessions uuid[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('sessionId', s.id, 'state',
      CASE WHEN held.state IN ('RESERVED', 'ATTENDED') THEN 'RESERVED' WHEN held.state = 'WAITLISTED' THEN 'WAITLISTED'
        WHEN s.reserved < s.capacity AND q.reserved < coalesce(q.quota, s.capacity) AND q.waitlisted = 0 THEN 'RESERVED'
        ELSE 'WAITLISTED' END,
      'position', CASE WHEN held.state = 'WAITLISTED' THEN
          (SELECT count(*) FROM seat w WHERE w.session_id = s.id AND w.state = 'WAITLISTED' AND w.ticket <= held.ticket)
        WHEN held.state IN ('RESERVED', 'ATTENDED') THEN NULL
        WHEN s.reserved < s.capacity AND q.reserved < coalesce(q.quota, s.capacity) AND q.waitlisted = 0 THEN NULL
        ELSE s.waitlisted + 1 END) ORDER BY s.id), '[]')
  FROM session s JOIN session_side q ON q.session_id = s.id AND q.side = taker
  LEFT JOIN seat held ON held.session_id = s.id AND held.delegate_id = person AND held.state <> 'RELEASED'
  WHERE s.id = ANY (sessions)
$$;

-- A changed session, by whatever way, shows on every open screen.
CREATE FUNCTION session_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('edition_changed', NEW.edition_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_changed AFTER INSERT OR UPDATE ON session
  FOR EACH ROW EXECUTE FUNCTION session_notify();

-- Seats are counted by the functions above and by nothing else: two views that must stay empty.
CREATE VIEW seating_drift AS
  SELECT q.session_id, q.side, q.reserved, q.waitlisted, q.attended, c.reserved AS rows_reserved,
    c.waitlisted AS rows_waitlisted, c.attended AS rows_attended
  FROM session_side q, LATERAL (
    SELECT count(*) FILTER (WHERE state IN ('RESERVED', 'ATTENDED')) AS reserved,
      count(*) FILTER (WHERE state = 'WAITLISTED') AS waitlisted,
      count(*) FILTER (WHERE state = 'ATTENDED') AS attended
    FROM seat x WHERE x.session_id = q.session_id AND x.side = q.side) c
  WHERE (q.reserved, q.waitlisted, q.attended) IS DISTINCT FROM (c.reserved, c.waitlisted, c.attended)
  UNION ALL
  SELECT s.id, NULL, s.reserved, s.waitlisted, s.attended, c.reserved, c.waitlisted, c.attended
  FROM session s, LATERAL (
    SELECT coalesce(sum(reserved), 0) AS reserved, coalesce(sum(waitlisted), 0) AS waitlisted,
      coalesce(sum(attended), 0) AS attended
    FROM session_side q WHERE q.session_id = s.id) c
  WHERE (s.reserved, s.waitlisted, s.attended) IS DISTINCT FROM (c.reserved, c.waitlisted, c.attended);

CREATE VIEW headcount_drift AS
  WITH recounted AS (
    SELECT d.edition_id, k.scope, k.key,
      count(*) FILTER (WHERE d.status = 'DRAFT')::int AS draft,
      count(*) FILTER (WHERE d.status = 'SUBMITTED')::int AS submitted,
      count(*) FILTER (WHERE d.status = 'CONFIRMED')::int AS confirmed,
      count(*) FILTER (WHERE d.status = 'WAITLISTED')::int AS waitlisted,
      count(*) FILTER (WHERE d.status = 'DECLINED')::int AS declined,
      count(*) FILTER (WHERE d.status = 'CANCELLED')::int AS cancelled,
      count(d.arrived_at)::int AS arrived
    FROM delegate d, headcount_keys(d) k GROUP BY 1, 2, 3
  ), kept AS (
    SELECT edition_id, scope, key, draft, submitted, confirmed, waitlisted, declined, cancelled, arrived
    FROM headcount
    WHERE (draft, submitted, confirmed, waitlisted, declined, cancelled, arrived) <> (0, 0, 0, 0, 0, 0, 0)
  )
  (SELECT 'kept' AS source, * FROM (TABLE kept EXCEPT TABLE recounted) a)
  UNION ALL
  (SELECT 'rows', * FROM (TABLE recounted EXCEPT TABLE kept) b);

-- --------------------------------------------------------------------------------------- registration
CREATE FUNCTION edition_takes_registrations(e edition) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT e.published AND CASE e.registration WHEN 'OPEN' THEN true WHEN 'CLOSED' THEN false
    ELSE clock_timestamp() >= e.opens_at AND clock_timestamp() < e.closes_at END
$$;

-- One sending of the form, whole or not at all. `p` holds submissionId, delegate (columns of `delegate`),
-- institution (a proposal, or null), sessions, consents, mail ids. Answers {outcome, status, seats}:
-- the same answer for the same submissionId, for a person who is registered already nothing changes, the
-- answer looks like any other, and their link is mailed again.
-- Refuses with DD001 (session not open), DD002 (registration closed), DD003 (delegation full).
CREATE FUNCTION delegate_register(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  d delegate := jsonb_populate_record(NULL::delegate, p -> 'delegate');
  e edition; known delegate; answer jsonb; seats jsonb; wanted uuid[];
BEGIN
  INSERT INTO registration_receipt (submission_id, edition_id, outcome)
    VALUES ((p ->> 'submissionId')::uuid, d.edition_id, '{}') ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN (SELECT outcome FROM registration_receipt WHERE submission_id = (p ->> 'submissionId')::uuid
      AND edition_id = d.edition_id);
  END IF;
  SELECT * INTO e FROM edition WHERE id = d.edition_id;
  IF NOT edition_takes_registrations(e) THEN
    RAISE EXCEPTION 'registration closed' USING ERRCODE = 'DD002';
  END IF;
  wanted := ARRAY(SELECT jsonb_array_elements_text(p -> 'sessions'))::uuid[];
  SELECT * INTO known FROM delegate x WHERE x.edition_id = d.edition_id AND x.person_key = d.person_key
    AND x.status NOT IN ('CANCELLED', 'DECLINED');
  IF FOUND THEN
    answer := jsonb_build_object('status', registration_status_for(e, seating_outlook(known.id, d.side, wanted)),
      'seats', seating_outlook(known.id, d.side, wanted));
    -- Nobody's letter box is filled by somebody else who knows their name: one after the other, so counted exactly.
    PERFORM 1 FROM delegate x WHERE x.id = known.id FOR NO KEY UPDATE;
    IF (SELECT count(*) < 3 FROM outbox_mail m WHERE m.delegate_id = known.id
      AND m.kind = 'registration.again' AND m.created_at > clock_timestamp() - interval '1 hour') THEN
      PERFORM outbox_put(known, 'registration.again', '{}', (p ->> 'mailId')::uuid);
    END IF;
  ELSE
    answer := delegate_admit(d, e, wanted, p, false);
  END IF;
  UPDATE registration_receipt SET outcome = answer WHERE submission_id = (p ->> 'submissionId')::uuid;
  RETURN answer;
END $$;

CREATE FUNCTION registration_status_for(e edition, seats jsonb) RETURNS registration_status
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN e.review = 'MANUAL' THEN 'SUBMITTED'
    WHEN seats <> '[]' AND NOT seats @> '[{"state":"RESERVED"}]' THEN 'WAITLISTED'
    ELSE 'CONFIRMED' END::registration_status
$$;

-- A place in the delegation, seats, the delegate, consents, mail, audit: in lock order, answered as stored.
CREATE FUNCTION delegate_admit(d delegate, e edition, wanted uuid[], p jsonb, by_hand boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE seats jsonb;
BEGIN
  PERFORM delegation_admit(d);
  INSERT INTO institution SELECT i.* FROM jsonb_populate_record(NULL::institution, nullif(p -> 'institution', 'null')) i
    WHERE i.id IS NOT NULL;
  SELECT coalesce(jsonb_agg(jsonb_build_object('sessionId', t.session_id, 'state', t.state, 'ticket', t.ticket,
    'position', t."position") ORDER BY t.session_id), '[]')
    INTO seats FROM seating_take(e.id, d.side, wanted, by_hand) t;
  -- Before it is asked, so that no registration bears a time after the closing.
  d.created_at := clock_timestamp();
  IF NOT by_hand AND NOT edition_takes_registrations(e) THEN
    RAISE EXCEPTION 'registration closed' USING ERRCODE = 'DD002';
  END IF;
  d.status := CASE WHEN by_hand THEN 'CONFIRMED' ELSE registration_status_for(e, seats) END;
  INSERT INTO delegate VALUES (d.*);
  INSERT INTO seat (session_id, delegate_id, side, state, ticket)
    SELECT t.session_id, d.id, d.side, t.state, t.ticket
    FROM jsonb_to_recordset(seats) AS r("sessionId" uuid, state seat_state, ticket int),
    LATERAL (SELECT r."sessionId" AS session_id, r.state, r.ticket) t;
  INSERT INTO consent SELECT c.* FROM jsonb_populate_recordset(NULL::consent, p -> 'consents') c;
  seats := (SELECT coalesce(jsonb_agg(x - 'ticket'), '[]') FROM jsonb_array_elements(seats) x);
  PERFORM outbox_put(d, 'registration.received', jsonb_build_object('seats', seats), (p ->> 'mailId')::uuid);
  INSERT INTO audit_entry (edition_id, actor_kind, actor_id, action, entity, entity_id, after)
    VALUES (e.id, p ->> 'actorKind', p ->> 'actorId', 'registration.received', 'delegate', d.id::text,
      jsonb_build_object('status', d.status, 'seats', seats));
  RETURN jsonb_build_object('status', d.status, 'seats', seats);
END $$;

-- Refuses (DD003) one more than the delegation may send, and (DD004) a delegation of another edition or side.
CREATE FUNCTION delegation_admit(d delegate) RETURNS void LANGUAGE plpgsql AS $$
DECLARE g delegation; live int;
BEGIN
  IF d.delegation_id IS NULL THEN RETURN; END IF;
  SELECT * INTO g FROM delegation WHERE id = d.delegation_id FOR NO KEY UPDATE;
  IF NOT FOUND OR g.edition_id <> d.edition_id OR g.side <> d.side THEN
    RAISE EXCEPTION 'unknown delegation' USING ERRCODE = 'DD004';
  END IF;
  SELECT draft + submitted + confirmed + waitlisted INTO live FROM headcount
    WHERE edition_id = d.edition_id AND scope = 'DELEGATION' AND key = d.delegation_id::text;
  IF coalesce(live, 0) >= g.quota THEN
    RAISE EXCEPTION 'delegation full' USING ERRCODE = 'DD003';
  END IF;
END $$;

CREATE FUNCTION outbox_put(d delegate, kind text, payload jsonb, mail uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO outbox_mail (id, edition_id, delegate_id, kind, locale, recipient, payload)
  VALUES (mail, d.edition_id, d.id, kind, d.locale, d.email, payload)
$$;

CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox_filled', '');
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_filled AFTER INSERT ON outbox_mail FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();

-- --------------------------------------------------------------------------------------------- audit
-- Entries are only added. The one exception blanks what an erased person's entries said of them, it says so
-- by a setting that lives for the transaction.
CREATE FUNCTION audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF current_setting('desk.erasing', true) = OLD.entity_id
      AND (NEW.id, NEW.at, NEW.action, NEW.entity, NEW.entity_id) = (OLD.id, OLD.at, OLD.action, OLD.entity, OLD.entity_id)
    THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'audit entries are only added' USING ERRCODE = 'DD009';
END $$;
CREATE TRIGGER audit_only_added BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_guard();
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_guard();
