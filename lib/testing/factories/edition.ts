import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";
import { inAll, unique } from "./unique";

const DAY = 24 * 3_600_000;

/** A published edition in Changchun, in 24 days, open for registration; in a series of its own if none is given. */
export async function buildEdition(overrides: Partial<Prisma.EditionUncheckedCreateInput> = {}) {
  const now = Date.now();
  const seriesId = overrides.seriesId ?? (await buildSeries()).id;
  const number = unique();
  return db.edition.create({
    data: {
      id: newId(),
      seriesId,
      number,
      mode: "INSTITUTION",
      hostSide: "CN",
      sideOrder: ["CN", "JP", "KR", "OBSERVER"],
      title: inAll(`Edition ${number}`),
      city: { zh: "长春", ja: "長春", ko: "창춘", en: "Changchun" },
      venue: inAll("Conference Centre"),
      summary: inAll("Talks among three sides."),
      timeZone: "Asia/Shanghai",
      startsOn: midnight(now + 24 * DAY),
      endsOn: midnight(now + 26 * DAY),
      published: true,
      opensAt: new Date(now - 30 * DAY),
      closesAt: new Date(now + 20 * DAY),
      contactEmail: "desk@talks.example",
      ...overrides,
    },
  });
}

export async function buildSeries(overrides: Partial<Prisma.SeriesUncheckedCreateInput> = {}) {
  const slug = `series-${unique()}`;
  return db.series.create({ data: { id: newId(), slug, name: inAll(slug), ...overrides } });
}

function midnight(at: number): Date {
  return new Date(at - (at % DAY));
}
