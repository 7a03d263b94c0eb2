import { slotsMark, slotsOf } from "@/lib/matching-profile/choice-queries";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildProfile } from "@/lib/testing/factories/matching";
import { type ActionRow, byInstitution, DESK, here, INSTITUTION, row } from "../action-row";
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
  [`${INSTITUTION_PAGE}/page`]: institution(""),
  [`${INSTITUTION_PAGE}/profile/page`]: institution("/profile"),
  [`${DESK_PAGE}/matching/profiles/page`]: desk(VIEWERS, () => "/matching/profiles"),
  [`${DESK_PAGE}/matching/profiles/new/page`]: desk(ORGANISERS, () => "/matching/profiles/new"),
  [`${DESK_PAGE}/matching/profiles/[id]/page`]: desk(
    VIEWERS,
    ({ profile }) => `/matching/profiles/${profile.id}`,
  ),
};

export const ACTIONS: Record<string, ActionRow> = {
  [`${DESK}/matching/profiles#addProfiles`]: row("/matching/profiles/new", async (scene) => {
    const { id } = await buildInstitution();
    await buildDelegate({ editionId: scene.edition.id, institutionId: id });
    return { ...here(scene), ids: id, do: "chosen" };
  }),
  [`${DESK}/matching/profiles#saveProfile`]: row("/matching/profiles/{profile}", async (scene) => {
    const desk = { representativeId: "", tableId: scene.table.id, maxMeetings: "5" };
    return { ...here(scene), ...(await form(scene, (await buildProfile(here(scene))).id)), ...desk };
  }),
  [`${DESK}/matching/profiles#takeProfileOut`]: row("/matching/profiles/{profile}", async (scene) => ({
    ...{ ...here(scene), id: (await buildProfile(here(scene))).id },
  })),
  [`${DESK}/matching/profiles#sendLink`]: row("/matching/profiles/{profile}", async (scene) => ({
    ...{ ...here(scene), id: await represented(scene) },
  })),
  [`${DESK}/matching/profiles#sendAllLinks`]: row("/matching/profiles", async (scene) => {
    await represented(scene);
    return here(scene);
  }),
  [`${DESK}/matching/profiles#revokeLinks`]: row("/matching/profiles/{profile}", async (scene) => ({
    ...{ ...here(scene), id: (await buildProfile(here(scene))).id },
  })),
  [`${INSTITUTION}/profile#sendProfile`]: byInstitution("/profile", async (scene) => {
    const { id: _, ...sent } = await form(scene, scene.profile.id);
    return sent;
  }),
};

async function represented({ edition }: Scene): Promise<string> {
  const { id: institutionId } = await buildInstitution();
  const { id: representativeId } = await buildDelegate({ editionId: edition.id, institutionId });
  return (await buildProfile({ editionId: edition.id, institutionId, representativeId })).id;
}

/** The form of a profile as it now stands, with something new said. */
async function form({ edition }: Scene, id: string) {
  const { version } = await db.matchingProfile.findUniqueOrThrow({ where: { id } });
  const slotsSeen = slotsMark(await slotsOf(db, edition.id));
  const said = { offers: "TOURISM", seeks: "PORTS", offersText: newId(), seeksText: "", cities: "" };
  return {
    id,
    version: String(version),
    slotsSeen,
    ...said,
    textLocale: "zh",
    languages: "zh",
    listed: "yes",
  };
}
