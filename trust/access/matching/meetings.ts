import { db } from "@/lib/platform/db/client";
import { type ActionRow, byInstitution, DESK, here, INSTITUTION, row, STAFF } from "../action-row";
import {
  DESK as DESK_PAGES,
  desk,
  INSTITUTION as INSTITUTION_PAGES,
  INTERPRETER as INTERPRETER_PAGES,
  institution,
  interpreter,
  type PageRow,
  STAFF as STAFF_SEE,
  VIEWERS,
} from "../page-row";
import type { Scene } from "../scene";

export const PAGES: Record<string, PageRow> = {
  [`${INSTITUTION_PAGES}/meetings/page`]: institution("/meetings"),
  [`${INSTITUTION_PAGES}/meetings/[meeting]/page`]: institution(({ meeting }) => `/meetings/${meeting.id}`),
  [`${INSTITUTION_PAGES}/calendar/route`]: institution("/calendar"),
  [`${INSTITUTION_PAGES}/sheet/route`]: institution("/sheet"),
  [`${INTERPRETER_PAGES}/calendar/route`]: interpreter("/calendar"),
  [`${INTERPRETER_PAGES}/sheet/route`]: interpreter("/sheet"),
  [`${DESK_PAGES}/matching/day/page`]: desk(VIEWERS, () => "/matching/day"),
  [`${DESK_PAGES}/matching/day/[meeting]/page`]: desk(
    STAFF_SEE,
    ({ meeting }) => `/matching/day/${meeting.id}`,
  ),
  [`${DESK_PAGES}/matching/sheets/route`]: desk(STAFF_SEE, () => "/matching/sheets?of=institution"),
  "/[locale]/(screen)/screen/[edition]/page": {
    allowed: VIEWERS,
    path: ({ edition }) => `/en/screen/${edition.number}`,
  },
};

export const ACTIONS: Record<string, ActionRow> = {
  [`${INSTITUTION}/meetings#sendReport`]: byInstitution("/meetings/{meeting}", async (scene) => ({
    ...(await begun(scene)),
    outcome: "HELD",
    result: "They will write to each other.",
  })),
  [`${DESK}/matching/day#markMeeting`]: row(
    "/matching/day",
    async (scene) => ({ ...here(scene), ...(await begun(scene)), mark: "HELD" }),
    STAFF,
  ),
  [`${DESK}/matching/day#reportMeeting`]: row(
    "/matching/day/{meeting}",
    async (scene) => ({ ...here(scene), ...(await begun(scene)), outcome: "HELD_LATE", agreed: "yes" }),
    STAFF,
  ),
};

/** The scene's meeting, begun and not yet reported on, as a report names it. */
async function begun({ meeting: { id, slotId } }: Scene) {
  const startsAt = new Date(Date.now() - 3_600_000);
  const endsAt = new Date(startsAt.getTime() + 900_000);
  await db.timeSlot.update({ where: { id: slotId }, data: { startsAt, endsAt } });
  const unreported = { outcome: "NONE" as const, absentIds: [], agreed: false };
  const { version } = await db.meeting.update({ where: { id }, data: unreported });
  return { id, version: String(version) };
}
