import { db } from "@/lib/platform/db/client";
import { expect, test } from "./fixtures";
import { agreed, asks, onTheDay, published } from "./matching-deeds";
import { buildMatching, pagesOf } from "./matching-scene";
import { InstitutionPage } from "./pages/institution-page";
import { expectAccessible } from "./scan";

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
