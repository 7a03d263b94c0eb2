import { someone } from "@/lib/account/actor.fixture";
import { slotsMark, slotsOf } from "@/lib/matching-profile/choice-queries";
import { deskProfileInput, profileInput } from "@/lib/matching-profile/input-schema";
import { db } from "@/lib/platform/db/client";
import { buildDelegate } from "./factories/delegate";
import { buildEdition } from "./factories/edition";
import { buildProfile } from "./factories/matching";

/** An edition with an organiser and a profile of Japan with two delegates, the first of whom represents it. */
export async function desk() {
  const edition = await buildEdition();
  const editionId = edition.id;
  const bare = await buildProfile({ editionId, side: "JP" });
  const { institutionId } = bare;
  const person = (given: Parameters<typeof buildDelegate>[0] = {}) =>
    buildDelegate({ editionId, institutionId, side: "JP", ...given });
  const people = [await person(), await person()] as const;
  const profile = await db.matchingProfile.update({
    where: { id: bare.id },
    data: { representativeId: people[0].id },
  });
  return {
    ...{ edition, editionId, profile, people, person, institutionId },
    organiser: someone({ [editionId]: "ORGANISER" }),
    holder: { kind: "institution", id: profile.id, editionId } as const,
    row: () => db.matchingProfile.findUniqueOrThrow({ where: { id: profile.id } }),
    log: () => db.auditEntry.findMany({ where: { entityId: profile.id }, orderBy: { id: "asc" } }),
  };
}

const SENT = {
  ...{ version: "1", offers: ["TOURISM", "FOOD"], seeks: "PORTS", offersText: "温泉", seeksText: "" },
  ...{ textLocale: "ja", partnerSides: "CN", cities: "長春\n\n大連\n長春", languages: ["ja", "zh"] },
  listed: "yes",
};

/** What an institution's form sends, about the slots as they are. */
export async function ownForm(editionId: string, changes: object = {}) {
  return profileInput.parse({ ...SENT, slotsSeen: await seen(editionId), ...changes });
}

/** The same of an organiser's form. */
export async function deskForm(editionId: string, changes: object = {}) {
  return deskProfileInput.parse({ ...SENT, slotsSeen: await seen(editionId), ...changes });
}

const seen = async (editionId: string) => slotsMark(await slotsOf(db, editionId));
