import { db } from "@/lib/platform/db/client";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { expect, test } from "./fixtures";
import {
  agreed,
  asks,
  buildMatching,
  closeAsking,
  type House,
  interpreterPage,
  join,
  type Matching,
  onTheDay,
  pagesOf,
  published,
  vetoes,
} from "./matching-scene";
import { InstitutionPage } from "./pages/institution-page";
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

const inTurn = (index: number): Locale => LOCALES[index % LOCALES.length] ?? "en";

for (const [index, [name, state]] of Object.entries(STATES).entries()) {
  const language = inTurn(index);
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

test.describe("refused", () => {
  test.use({ language: "ja" });

  test("anybody can mend what an institution sends", async ({ page, t, scene }) => {
    const matching = await buildMatching(scene);
    const { zone, chamber, prefecture } = matching;
    const [theirs, mine] = [await asks(chamber, zone), await agreed(zone, prefecture)];
    const own = new InstitutionPage(page, t, await pagesOf(matching, zone, "ja"));
    const sent = async (room: string, button: string, fill: () => Promise<void>) => {
      await own.open(room);
      await fill();
      await own.button(button).click();
      await expect(own.main.locator("[aria-invalid=true], [role=alert]").first()).toBeVisible();
      await expectAccessible(page);
    };
    await sent("/profile", "matching-profile.save", () => own.choice("languages", "zh").uncheck());
    await sent(`/requests/${theirs}?answer=decline`, "meeting-request.own.one.decline", () =>
      own.field("reason").fill("長".repeat(501)),
    );
    await sent(`/requests/${mine}/withdraw`, "meeting-request.own.one.callOff", async () => {});
    await published(matching, { [mine]: 0 });
    await onTheDay(matching);
    const { id } = await db.meeting.findFirstOrThrow({ where: { requestId: mine } });
    await sent(`/meetings/${id}`, "meeting.report.save", async () => {});
  });

  test("anybody can mend a request, and read what was reported and agreed", async ({ page, t, scene }) => {
    const matching = await buildMatching(scene);
    const { zone, chamber, prefecture } = matching;
    const own = new InstitutionPage(page, t, await pagesOf(matching, zone, "ja"));
    await own.open(`/requests/new?to=${chamber.id}`);
    await own.field("message").fill("長".repeat(1001));
    await own.button("meeting-request.own.new.send").click();
    await expect(own.summary).toBeFocused();
    await expectAccessible(page);
    const request = await agreed(zone, prefecture);
    await published(matching, { [request]: 0 });
    await onTheDay(matching);
    const { id } = await db.meeting.findFirstOrThrow({ where: { requestId: request } });
    await own.open(`/meetings/${id}`);
    await own.choice("outcome", "HELD_LATE").check();
    await own.choice("agreed", "yes").check();
    await own.button("meeting.report.save").click();
    await expect(own.notice).toContainText(t("meeting.own.saved"));
    for (const room of ["/meetings", `/meetings/${id}`, "/agreements"]) {
      await own.open(room);
      await expectAccessible(page);
    }
  });
});

const INTERPRETING: Record<string, (matching: Matching) => Promise<unknown>> = {
  "before the slots are made": ({ edition }) => db.timeSlot.deleteMany({ where: { editionId: edition.id } }),
  "before the timetable": async () => null,
  "when not planned with": ({ interpreter }) =>
    db.interpreter.update({ where: { id: interpreter.id }, data: { active: false } }),
  "with a timetable": async (matching) => timetable(matching),
  "on the day": async (matching) => {
    await timetable(matching);
    await onTheDay(matching);
  },
};

async function timetable(matching: Matching) {
  const { zone, chamber, prefecture } = matching;
  await published(matching, { [await agreed(zone, chamber)]: 1, [await agreed(zone, prefecture)]: 3 });
}

for (const [index, [name, prepare]] of Object.entries(INTERPRETING).entries()) {
  const language = inTurn(index + 1);
  test(`anybody can interpret: ${name} (${language})`, async ({ page, scene }) => {
    const matching = await buildMatching(scene);
    await prepare(matching);
    for (const query of ["", "?saved=1", "?refused=refused"]) {
      await page.goto((await interpreterPage(matching, language)) + query);
      await expectAccessible(page);
    }
  });
}

test("anybody can read that a link opens nothing", async ({ page, allowed }) => {
  allowed.push(/status of 404/);
  for (const path of [
    "/zh/institution/nobody",
    "/ko/institution/nobody/requests",
    "/ja/interpreter/nobody",
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
