import { SYSTEM } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildPlan, buildRequest } from "@/lib/testing/factories/matching";
import { copyPlan, placeMeeting } from "@/lib/timetable/edit-service";
import { DESK as ACTIONS_OF_DESK, type ActionRow, here, row } from "../action-row";
import { DESK, desk, ORGANISERS, type PageRow, VIEWERS } from "../page-row";
import type { Scene } from "../scene";

const PLANS = `${DESK}/matching/plans`;
const plans = `${ACTIONS_OF_DESK}/matching/plans`;

export const PAGES: Record<string, PageRow> = {
  [`${PLANS}/page`]: desk(VIEWERS, () => "/matching/plans"),
  [`${PLANS}/compare/page`]: desk(VIEWERS, ({ plan }) => `/matching/plans/compare?a=${plan.id}&b=${plan.id}`),
  [`${PLANS}/[id]/page`]: desk(VIEWERS, ({ plan }) => `/matching/plans/${plan.id}`),
  [`${PLANS}/[id]/publish/page`]: desk(ORGANISERS, ({ plan }) => `/matching/plans/${plan.id}/publish`),
  [`${PLANS}/[id]/meetings/[meeting]/page`]: desk(
    VIEWERS,
    ({ planned, request }) => `/matching/plans/${planned.id}/meetings/${request.id}`,
  ),
};

/** A run that may be asked for: nothing else of the edition is solved. */
const run = (more: Record<string, string>, before?: (scene: Scene) => Promise<unknown>) =>
  row("/matching/plans", async (scene) => {
    await db.matchingPlan.updateMany({
      where: { state: { in: ["QUEUED", "SOLVING"] } },
      data: { state: "FAILED" },
    });
    await before?.(scene);
    return { ...here(scene), id: newId(), ...more };
  });

/** About a plan that was made for it. */
const onPlan = (
  make: (scene: Scene) => Promise<{ id: string }>,
  more: Record<string, string> = {},
  page = "/matching/plans/{plan}",
) => row(page, async (scene) => ({ ...here(scene), ...more, id: (await make(scene)).id }));

/** About a meeting of a draft: that of the scene, placed where it was published. */
const onDraft = (fields: (scene: Scene) => Record<string, string>) =>
  row("/matching/plans/{plan}", async (scene) => {
    const { id } = await draft(scene);
    return { ...here(scene), id, version: "1", ...fields(scene) };
  });

const at = ({ round, table }: Scene, slot: number) => ({
  slotId: round.slots[slot]?.id ?? "",
  tableId: table.id,
});

/** What is published has the scene's meeting, so that nothing that is published after it cancels that. */
async function published(scene: Scene) {
  const { edition, planned } = scene;
  const where = { editionId: edition.id, state: "PUBLISHED" as const };
  const found = await db.matchingPlan.findFirst({ where });
  const documents = { problem: planned.problem ?? {}, plan: planned.plan ?? {} };
  return found ?? another(scene, { state: "PUBLISHED", ...documents });
}

async function draft(scene: Scene): Promise<{ id: string }> {
  const made = await copyPlan(SYSTEM, scene.edition.id, (await published(scene)).id, newId());
  if (!made.ok) throw new Error(made.reason.key);
  return made.value;
}

/** A draft that breaks no rule: what other forms pinned in the scene has no place in it. */
async function publishable(scene: Scene) {
  await db.meetingRequest.updateMany({
    where: { editionId: scene.edition.id },
    data: { pinnedSlotId: null, pinnedTableId: null },
  });
  return draft(scene);
}

/** A draft with another meeting beside the scene's. */
async function draftOfTwo(scene: Scene) {
  const editionId = scene.edition.id;
  const other = await buildRequest({ editionId });
  const { id } = await draft(scene);
  const placed = await placeMeeting(SYSTEM, editionId, id, 1, { meetingId: other.id, ...at(scene, 2) });
  if (!placed.ok) throw new Error(placed.reason.key);
  return { id, version: String(placed.value.version), other: other.id };
}

/** A plan with the number that comes next: those that were asked for have numbers, too. */
async function another({ edition }: Scene, overrides: Parameters<typeof buildPlan>[0] = {}) {
  const editionId = edition.id;
  const { _max } = await db.matchingPlan.aggregate({ where: { editionId }, _max: { number: true } });
  return buildPlan({ editionId, number: (_max.number ?? 0) + 1, ...overrides });
}

/** Solved by nobody, and taken for solved for an hour. */
const running = (scene: Scene) =>
  another(scene, { state: "SOLVING", heardAt: new Date(Date.now() + 3_600_000) });

export const ACTIONS: Record<string, ActionRow> = {
  [`${plans}#solveAnew`]: run({ seed: "1", limitSeconds: "5", note: "" }),
  [`${plans}#repairPublished`]: run({ why: "" }, published),
  [`${plans}#tryWhatIf`]: run({ interpreters: "1", pair: "ja-zh" }),
  [`${plans}#stopAndKeep`]: onPlan(running),
  [`${plans}#discard`]: onPlan((scene) => another(scene)),
  [`${plans}#saveNote`]: onPlan((scene) => another(scene), { note: "Earlier" }),
  [`${plans}#copyAsDraft`]: row("/matching/plans/{plan}", async (scene) => ({
    ...{ ...here(scene), id: (await published(scene)).id, copyId: newId() },
  })),
  [`${plans}#place`]: onDraft((scene) => ({ meetingId: scene.request.id, ...at(scene, 1) })),
  [`${plans}#takeOutOfPlan`]: onDraft(({ request }) => ({ meetingId: request.id })),
  [`${plans}#swap`]: row("/matching/plans/{plan}", async (scene) => ({
    ...here(scene),
    ...(await draftOfTwo(scene)),
    one: scene.request.id,
  })),
  [`${plans}#publish`]: onPlan(publishable, { version: "1" }, "/matching/plans/{plan}/publish"),
};
