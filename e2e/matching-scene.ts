import { institutionNames } from "@/lib/institution/name-rules";
import { interpreterUrl } from "@/lib/interpreter/link-queries";
import { institutionUrl } from "@/lib/matching-profile/link-queries";
import type { Side } from "@/lib/names/schema";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildInterpreter, buildProfile, buildRound, buildTable } from "@/lib/testing/factories/matching";
import { unique } from "@/lib/testing/factories/unique";
import { buildUser } from "@/lib/testing/factories/user";
import type { Scene } from "./scene";

export type Matching = Awaited<ReturnType<typeof buildMatching>>;
export type House = Awaited<ReturnType<typeof join>>;

/** What a scene's edition needs to match: slots, tables, somebody to interpret, and an institution of each side. */
export async function buildMatching({ edition }: Scene) {
  const editionId = edition.id;
  const round = await buildRound({ editionId });
  const { id: roomId } = round.room;
  const { id, name } = await buildUser("ORGANISER", editionId);
  return {
    edition,
    round,
    organiser: { kind: "user" as const, id, name, roles: { [editionId]: "ORGANISER" as const } },
    tables: [
      await buildTable({ editionId, roomId, label: "A1" }),
      await buildTable({ editionId, roomId, label: "A2" }),
    ] as const,
    interpreter: await buildInterpreter({ editionId, pairs: ["ja-zh", "ko-zh", "ja-ko"] }),
    zone: await join(editionId, "CN", { offers: ["AUTOMOTIVE"], seeks: ["PORTS"] }),
    prefecture: await join(editionId, "JP"),
    chamber: await join(editionId, "KR"),
  };
}

/** An institution with somebody who answers for it, listed among the partners. */
export async function join(editionId: string, side: Side, profile: Parameters<typeof buildProfile>[0] = {}) {
  const mark = unique();
  const { kind, level, ...names } = HOUSES[side];
  const marked = Object.entries(names).map(([key, name]) => [
    key,
    `${name}${key === "nameEn" ? " " : ""}${mark}`,
  ]);
  const institution = await buildInstitution({ side, kind, level, ...Object.fromEntries(marked) });
  const of = { editionId, side, institutionId: institution.id };
  const representative = await buildDelegate(of);
  const { id } = await buildProfile({ ...of, representativeId: representative.id, ...profile });
  return {
    ...{ id, institution, representative },
    actor: { kind: "institution", id, editionId } as const,
    /** What readers of a language know it by. */
    name: (language: Locale) => institutionNames(institution, language).lead.text,
  };
}

/** The first page of an institution, for a test that does not come by a letter. */
export async function pagesOf({ edition }: Matching, { id }: House, language: Locale): Promise<string> {
  const profile = await db.matchingProfile.findUniqueOrThrow({ where: { id } });
  return new URL(institutionUrl(profile, edition.endsOn, language)).pathname;
}

export async function interpreterPage({ edition, interpreter }: Matching, language: Locale): Promise<string> {
  return new URL(interpreterUrl(interpreter, edition.endsOn, language)).pathname;
}

const HOUSES = {
  CN: {
    ...{ kind: "DEVELOPMENT_ZONE", level: "NATIONAL" },
    ...{ nameZh: "长春汽车经济技术开发区", nameJa: "長春自動車経済技術開発区" },
    ...{ nameKo: "창춘자동차경제기술개발구", nameEn: "Changchun Automotive Development Zone" },
  },
  JP: {
    ...{ kind: "GOVERNMENT", level: "PROVINCIAL" },
    ...{ nameZh: "长崎县", nameJa: "長崎県", nameKo: "나가사키현", nameEn: "Nagasaki Prefecture" },
  },
  KR: {
    ...{ kind: "CHAMBER_OF_COMMERCE", level: "MUNICIPAL" },
    ...{ nameZh: "釜山商工会议所", nameJa: "釜山商工会議所" },
    ...{ nameKo: "부산상공회의소", nameEn: "Busan Chamber of Commerce" },
  },
  OBSERVER: {
    ...{ kind: "ASSOCIATION", level: "NONE" },
    ...{
      nameZh: "北欧贸易协会",
      nameJa: "北欧貿易協会",
      nameKo: "북유럽무역협회",
      nameEn: "Nordic Trade Association",
    },
  },
} as const;
