import type { Side } from "@/lib/names/schema";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";

const text = (en: string) => ({ zh: en, ja: en, ko: en, en });
const DAY_MS = 86_400_000;
let number = 100;

/** An edition that takes registrations, with one institution to come from. */
export async function makeEdition(review: "AUTOMATIC" | "MANUAL" = "AUTOMATIC") {
  const [id, seriesId, institutionId] = [newId(), newId(), newId()];
  number += 1;
  await db.series.create({ data: { id: seriesId, slug: seriesId, name: text("Talks") } });
  await db.institution.create({
    data: {
      id: institutionId,
      side: "CN",
      kind: "GOVERNMENT",
      level: "MUNICIPAL",
      nameEn: "Office",
      searchKey: "office",
    },
  });
  await db.edition.create({
    data: {
      id,
      seriesId,
      number,
      mode: "INSTITUTION",
      hostSide: "CN",
      sideOrder: ["CN", "JP", "KR", "OBSERVER"],
      title: text("3rd"),
      city: text("Changchun"),
      venue: text("Centre"),
      summary: text(""),
      timeZone: "Asia/Shanghai",
      startsOn: new Date("2099-06-01"),
      endsOn: new Date("2099-06-02"),
      published: true,
      review,
      registration: "OPEN",
      opensAt: new Date(Date.now() - DAY_MS),
      closesAt: new Date(Date.now() + DAY_MS),
      contactEmail: "desk@example.org",
    },
  });
  return { id, institutionId };
}

export async function makeSession(
  editionId: string,
  capacity: number,
  quotas: Partial<Record<Side, number>> = {},
) {
  const id = newId();
  const [startsAt, endsAt] = [new Date("2099-06-01T01:00:00Z"), new Date("2099-06-01T02:00:00Z")];
  await db.session.create({
    data: {
      id,
      editionId,
      kind: "SPEECH",
      title: text("Speech"),
      summary: text(""),
      startsAt,
      endsAt,
      capacity,
    },
  });
  for (const [side, quota] of Object.entries(quotas)) {
    await db.sessionSide.update({
      where: { sessionId_side: { sessionId: id, side: side as Side } },
      data: { quota },
    });
  }
  return id;
}

/** Signs somebody up as the form does, and answers their id. */
export async function signUp(
  edition: { id: string; institutionId: string },
  sessions: string[],
  side: Side = "CN",
  more: Record<string, unknown> = {},
) {
  const id = newId();
  const delegate = {
    id,
    edition_id: edition.id,
    institution_id: edition.institutionId,
    side,
    native_family: "王",
    native_given: "伟",
    latin_family: "WANG",
    latin_given: "Wei",
    reading: "",
    honorific: "NONE",
    position: "Director",
    role: "MEMBER",
    rank: 100,
    email: `${id}@example.org`,
    phone: "+8613812345678",
    phone_country: "CN",
    messenger: "NONE",
    locale: "zh",
    interpretation: false,
    person_key: id,
    search_key: "wangwei 王伟",
    sort_pinyin: id,
    sort_strokes: id,
    sort_gojuon: id,
    sort_hangul: id,
    sort_latin: id,
    sort_protocol: "",
    token_version: 1,
    version: 1,
    walk_in: false,
    ...more,
  };
  const payload = {
    submissionId: newId(),
    mailId: newId(),
    actorKind: "VISITOR",
    sessions,
    institution: null,
    delegate,
    consents: [],
  };
  await db.$queryRaw`SELECT delegate_register(${JSON.stringify(payload)}::jsonb)`;
  return id;
}

/** What the two views that must stay empty hold. */
export async function drift(): Promise<unknown[]> {
  return [
    ...(await db.$queryRaw<unknown[]>`SELECT session_id::text FROM seating_drift`),
    ...(await db.$queryRaw<unknown[]>`SELECT source, key FROM headcount_drift`),
  ];
}

export async function sessionCounts(id: string) {
  return db.session.findUniqueOrThrow({
    where: { id },
    select: { capacity: true, reserved: true, waitlisted: true },
  });
}
