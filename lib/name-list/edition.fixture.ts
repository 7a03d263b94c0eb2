import { sortKeys } from "@/lib/names/collation";
import type { PersonName } from "@/lib/names/schema";
import { nameSearchKeys } from "@/lib/names/search-key";
import type { Actor, Role } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";

const named = (text: string) => ({ zh: text, ja: "", ko: "", en: text });

/** An edition with one delegation, one institution and one session; nobody is registered yet. */
export async function anEdition(number: number) {
  const series = await db.series.upsert({
    where: { slug: "talks" },
    create: { id: newId(), slug: "talks", name: named("洽谈会") },
    update: {},
  });
  const day = new Date("2026-11-23T00:00:00Z");
  const texts = {
    title: named("第三届洽谈会"),
    city: named("长春"),
    venue: named("会展中心"),
    summary: named(""),
  };
  const edition = await db.edition.create({
    data: {
      ...texts,
      id: newId(),
      seriesId: series.id,
      number,
      mode: "INSTITUTION",
      hostSide: "CN",
      sideOrder: ["CN", "KR", "JP", "OBSERVER"],
      timeZone: "Asia/Shanghai",
      startsOn: day,
      endsOn: day,
      opensAt: new Date("2026-10-01T00:00:00Z"),
      closesAt: day,
      contactEmail: "desk@example.org",
    },
  });
  const institution = await db.institution.create({
    data: {
      id: newId(),
      side: "CN",
      kind: "GOVERNMENT",
      level: "MUNICIPAL",
      nameZh: "长春市商务局",
      searchKey: "x",
    },
  });
  const delegation = await db.delegation.create({
    data: { id: newId(), editionId: edition.id, side: "CN", name: named("长春代表团"), order: 1 },
  });
  const session = await db.session.create({
    data: {
      id: newId(),
      editionId: edition.id,
      kind: "BANQUET",
      title: named("晚宴"),
      summary: named(""),
      startsAt: day,
      endsAt: new Date(day.getTime() + 3_600_000),
      capacity: 100,
    },
  });
  return { edition, institution, delegation, session };
}

export type Hall = Awaited<ReturnType<typeof anEdition>>;

/** Registers a person by their name; anything else can be set. */
export async function register(
  { edition, institution }: Hall,
  name: Partial<PersonName>,
  more: Partial<Prisma.DelegateUncheckedCreateInput> = {},
) {
  const full: PersonName = {
    side: "CN",
    nativeFamily: "王",
    nativeGiven: "伟",
    latinFamily: "Wang",
    latinGiven: "Wei",
    reading: "",
    ...name,
  };
  const keys = sortKeys(full);
  const id = newId();
  return db.delegate.create({
    data: {
      ...full,
      id,
      editionId: edition.id,
      institutionId: institution.id,
      status: "CONFIRMED",
      position: "科长",
      email: `${id}@example.org`,
      locale: "zh",
      personKey: id,
      searchKey: nameSearchKeys(full),
      sortPinyin: keys.pinyin,
      sortStrokes: keys.strokes,
      sortGojuon: keys.gojuon,
      sortHangul: keys.hangul,
      sortLatin: keys.latin,
      ...more,
    },
  });
}

/** Somebody who signs in, with a role at an edition. */
export async function aUser(editionId: string, role: Role): Promise<Actor & { kind: "user" }> {
  const id = newId();
  await db.user.create({ data: { id, email: `${id}@example.org`, name: `用户${role}` } });
  return { kind: "user", id, name: `用户${role}`, roles: { [editionId]: role } };
}
