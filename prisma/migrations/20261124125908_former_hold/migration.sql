-- CreateTable
CREATE TABLE "former_hold" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "slot_id" UUID,
    "profile_id" UUID,
    "interpreter_id" UUID,

    CONSTRAINT "former_hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "former_hold_meeting_id_idx" ON "former_hold"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "former_hold_profile_id_meeting_id_key" ON "former_hold"("profile_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "former_hold_interpreter_id_meeting_id_key" ON "former_hold"("interpreter_id", "meeting_id");

-- AddForeignKey
ALTER TABLE "former_hold" ADD CONSTRAINT "former_hold_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_hold" ADD CONSTRAINT "former_hold_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "time_slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_hold" ADD CONSTRAINT "former_hold_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "matching_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_hold" ADD CONSTRAINT "former_hold_interpreter_id_fkey" FOREIGN KEY ("interpreter_id") REFERENCES "interpreter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE former_hold ADD CONSTRAINT former_hold_one CHECK (num_nonnulls(profile_id, interpreter_id) = 1);

-- Of timetables published until now: whom one of them had in a meeting that they hold no more, where the last of
-- those had it. Who meets stands in what was to be planned, where and through whom in the plan.
WITH placed AS MATERIALIZED (
  SELECT p.id AS plan_id, p.published_at, one->>'id' AS request, one->>'slot' AS slot, one->'interpreters' AS named
  FROM matching_plan p CROSS JOIN jsonb_array_elements(p.plan->'meetings') one
  WHERE p.published_at IS NOT NULL
), asked AS MATERIALIZED (
  SELECT p.id AS plan_id, one->>'id' AS request, one->'parties' AS parties
  FROM matching_plan p CROSS JOIN jsonb_array_elements(p.problem->'meetings') one
  WHERE p.published_at IS NOT NULL
), known AS (
  SELECT published_at, request, slot, jsonb_array_elements_text(named) AS holder FROM placed
  UNION ALL
  SELECT published_at, request, slot, jsonb_array_elements_text(parties)
  FROM placed JOIN asked USING (plan_id, request)
)
INSERT INTO former_hold (id, meeting_id, slot_id, profile_id, interpreter_id)
SELECT DISTINCT ON (m.id, k.holder) gen_random_uuid(), m.id, s.id, f.id, i.id
FROM known k
  JOIN meeting m ON m.request_id::text = k.request
  LEFT JOIN matching_profile f ON f.id::text = k.holder
  LEFT JOIN interpreter i ON i.id::text = k.holder
  LEFT JOIN time_slot s ON s.id::text = k.slot
WHERE (f.id IS NOT NULL OR i.id IS NOT NULL) AND NOT EXISTS (SELECT FROM meeting_hold h
  WHERE h.meeting_id = m.id AND (h.profile_id = f.id OR h.interpreter_id = i.id))
ORDER BY m.id, k.holder, k.published_at DESC;
