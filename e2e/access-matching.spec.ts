import { db } from "@/lib/platform/db/client";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { expect, test } from "./fixtures";
import { agreed, asks, closeAsking, onTheDay, published, vetoes } from "./matching-deeds";
import { buildMatching, type House, join, type Matching, pagesOf } from "./matching-scene";
import { expectAccessible } from "./scan";

/** What came before; and whose pages are read then, if not the zone's, and which. */
type State = (matching: Matching) => Promise<{ of?: House; rooms: string[] }>;

const STATES: Record<string, State> = {
  "new, where nothing was filled in": async ({ edition }) => ({
    of: await join(edition.id, "KR", { offers: [], seeks: [], listed: false }),
    rooms: ["", "/profile", "/directory", "/requests", "/requests/new", "/meetings", "/agreements"],
  }),
  "with partners to look for": async ({ chamber, zone }) => ({
    rooms: [
      "/profile",
      "/directory",
      "/directory?q=nobody",
      `/directory/${chamber.id}`,
      `/directory/${zone.id}`,
      `/requests/new?q=${encodeURIComponent(chamber.name("ko"))}`,
      "/requests/new?q=nobody",
      `/requests/new?to=${chamber.id}`,
      `/requests/new?to=${chamber.id}&never=1`,
    ],
  }),
  "with requests to answer": async ({ zone, chamber, prefecture }) => {
    const [theirs, mine] = [await asks(chamber, zone, "부산항을 소개합니다."), await asks(zone, prefecture)];
    return {
      rooms: [
        "",
        "/requests",
        `/requests/${theirs}?answer=accept`,
        `/requests/${theirs}?answer=decline`,
        `/requests/${theirs}?refused=request.changed`,
        `/requests/${mine}?saved=asked`,
        `/requests/${mine}/withdraw`,
        `/requests/new?to=${prefecture.id}`,
        `/directory/${prefecture.id}`,
      ],
    };
  },
  "with what was agreed and what is not wanted": async ({ zone, chamber, prefecture }) => {
    const [meeting, veto] = [await agreed(chamber, zone), await vetoes(zone, prefecture)];
    return {
      rooms: [
        "/requests",
        `/requests/${meeting}?saved=accepted`,
        `/requests/${meeting}/withdraw`,
        `/requests/${veto}`,
        `/directory/${prefecture.id}`,
      ],
    };
  },
  "when requests are closed": async (matching) => {
    const { zone, chamber, prefecture } = matching;
    const waiting = await asks(chamber, zone);
    await closeAsking(matching);
    return {
      rooms: ["", "/requests", `/requests/${waiting}`, "/requests/new", `/requests/new?to=${prefecture.id}`],
    };
  },
  "with a timetable": async (matching) => {
    const { zone, chamber, prefecture } = matching;
    const [placed] = [await agreed(zone, chamber), await agreed(zone, prefecture)];
    await published(matching, { [placed]: 1 });
    const { id } = await db.meeting.findFirstOrThrow({ where: { requestId: placed } });
    return { rooms: ["", "/meetings", `/meetings/${id}`] };
  },
  "with a timetable that has no place for it": async (matching) => {
    const { zone, chamber, prefecture } = matching;
    await published(matching, { [await agreed(prefecture, chamber)]: 1 });
    return { of: zone, rooms: ["", "/meetings"] };
  },
  "on the day": async (matching) => {
    const { zone, chamber, prefecture } = matching;
    const [first, second] = [await agreed(zone, chamber), await agreed(zone, prefecture)];
    await published(matching, { [first]: 0, [second]: 1 });
    await onTheDay(matching);
    const { id } = await db.meeting.findFirstOrThrow({ where: { requestId: first } });
    return { rooms: ["/meetings?saved=1", `/meetings/${id}`] };
  },
};

for (const [index, [name, state]] of Object.entries(STATES).entries()) {
  const language = LOCALES[index % LOCALES.length] ?? "en";
  test(`anybody can act for an institution: ${name} (${language})`, async ({ page, scene }) => {
    const matching = await buildMatching(scene);
    const { of = matching.zone, rooms } = await state(matching);
    const path = await pagesOf(matching, of, language);
    for (const room of rooms) {
      const answer = await page.goto(path + room);
      expect(answer?.status()).toBe(200);
      await expectAccessible(page);
    }
  });
}
