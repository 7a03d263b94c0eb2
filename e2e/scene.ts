import { randomInt } from "node:crypto";
import { register } from "@/lib/delegate/registration-service";
import { registrationSchema } from "@/lib/delegate/schema";
import { sqlState } from "@/lib/platform/db/errors";
import { newId } from "@/lib/platform/id/id";
import { buildDelegation } from "@/lib/testing/factories/delegation";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildRoom, buildSession } from "@/lib/testing/factories/session";
import { unique } from "@/lib/testing/factories/unique";
import type { Visitor } from "./visitors";

export type Scene = Awaited<ReturnType<typeof buildScene>>;

/** An open edition of a test's own, with a ceremony that has room for all and a visit that has one seat. */
export async function buildScene() {
  const edition = await numberedEdition();
  const room = await buildRoom({ editionId: edition.id, capacity: 400 });
  const at = (hour: number) => new Date(edition.startsOn.getTime() + hour * 3_600_000);
  const session = (title: Title, from: number, capacity: number) =>
    buildSession({
      editionId: edition.id,
      roomId: room.id,
      title,
      capacity,
      startsAt: at(from),
      endsAt: at(from + 1),
    });
  const mark = unique();
  return {
    edition,
    room,
    ceremony: await session({ zh: "开幕式", ja: "開会式", ko: "개막식", en: "Opening ceremony" }, 1, 300),
    visit: await session({ zh: "园区考察", ja: "園区視察", ko: "단지 시찰", en: "Site visit" }, 4, 1),
    delegation: await buildDelegation({
      editionId: edition.id,
      side: "JP",
      name: { zh: "长崎代表团", ja: "長崎県代表団", ko: "나가사키 대표단", en: "Nagasaki delegation" },
    }),
    institution: await buildInstitution({
      side: "CN",
      nameZh: `长春招商局${mark}`,
      nameJa: `長春投資促進局${mark}`,
      nameKo: `창춘투자유치국${mark}`,
      nameEn: `Changchun Investment Bureau ${mark}`,
    }),
  };
}

type Title = Record<"zh" | "ja" | "ko" | "en", string>;

/** Registers somebody as the form would, before the test begins; their id. */
export async function registered(scene: Scene, visitor: Visitor, sessionIds: string[]) {
  const form = registrationSchema.parse({ ...visitor, sessionIds, submissionId: newId() });
  const result = await register(scene.edition.id, form, "scene");
  if (!result.ok) throw new Error(`Refused: ${result.reason.key}`);
  return result.value;
}

/** Addresses take editions of four figures; tests share the database with others that run now. */
async function numberedEdition() {
  for (;;) {
    try {
      const number = randomInt(1000, 10_000);
      return await buildEdition({
        number,
        title: { zh: `第${number}届`, ja: `第${number}回`, ko: `제${number}회`, en: `Talks ${number}` },
      });
    } catch (error) {
      if (sqlState(error) !== "23505") throw error;
    }
  }
}
