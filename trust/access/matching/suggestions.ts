import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { matchingSettings } from "@/lib/matching/queries";
import { WEIGHTS } from "@/lib/matching/schema";
import { SIDES } from "@/lib/names/schema";
import type { Fields } from "../../forms";
import { type ActionRow, DESK, here, row } from "../action-row";
import {
  DESK as DESK_PAGE,
  desk,
  INSTITUTION as INSTITUTION_PAGE,
  institution,
  ORGANISERS,
  type PageRow,
  VIEWERS,
} from "../page-row";
import type { Scene } from "../scene";

export const PAGES: Record<string, PageRow> = {
  [`${INSTITUTION_PAGE}/directory/page`]: institution("/directory"),
  [`${INSTITUTION_PAGE}/directory/[id]/page`]: institution(({ partner }) => `/directory/${partner.id}`),
  [`${DESK_PAGE}/matching/rules/page`]: desk(VIEWERS, () => "/matching/rules"),
  [`${DESK_PAGE}/matching/rules/weights/page`]: desk(ORGANISERS, () => "/matching/rules/weights"),
  [`${DESK_PAGE}/matching/profiles/[id]/suggestions/page`]: desk(
    VIEWERS,
    ({ profile }) => `/matching/profiles/${profile.id}/suggestions`,
  ),
};

/** Whatever is sent here leaves requests open to everybody: other rows ask and answer. */
export const ACTIONS: Record<string, ActionRow> = {
  [`${DESK}/matching/rules#saveOpening`]: row("/matching/rules", async (scene) => ({
    ...{ ...(await seen(scene)), open: "yes", closesAt: "2099-12-01T18:00" },
  })),
  [`${DESK}/matching/rules#saveLimits`]: row("/matching/rules", async (scene) => ({
    ...(await seen(scene)),
    ...Object.fromEntries(INSTITUTION_KINDS.map((kind) => [`limit_${kind}`, "99"])),
  })),
  [`${DESK}/matching/rules#saveAsking`]: row("/matching/rules", async (scene): Promise<Fields> => {
    const all = SIDES.flatMap((from) => SIDES.map((to) => [`asks_${from}`, to] as [string, string]));
    const kinds = INSTITUTION_KINDS.map((kind) => ["kinds", kind] as [string, string]);
    return [...Object.entries(await seen(scene)), ...all, ...kinds];
  }),
  [`${DESK}/matching/rules#applyWeights`]: row("/matching/rules/weights", async (scene) => ({
    ...(await seen(scene)),
    ...Object.fromEntries(WEIGHTS.map((one) => [one, "9"])),
  })),
};

/** The rules as the form saw them. */
async function seen(scene: Scene) {
  const { version } = await matchingSettings(scene.edition);
  return { ...here(scene), version: String(version) };
}
