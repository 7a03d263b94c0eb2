import { passUrl } from "@/lib/delegate/link-queries";
import { db } from "@/lib/platform/db/client";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { expectCalendar } from "./calendar";
import { expect, test } from "./fixtures";
import { agreed, published } from "./matching-deeds";
import { buildMatching } from "./matching-scene";
import { PassPage } from "./pages/pass-page";
import { expectAccessible } from "./scan";

test.use({ language: "ko" });

test("a delegate who attends finds the meeting on their own page and in their calendar, a colleague does not", async ({
  page,
  t,
  scene,
}) => {
  const matching = await buildMatching(scene);
  const { chamber, zone, interpreter } = matching;
  const attends = chamber.representative;
  await db.matchingAttendee.create({ data: { profileId: chamber.id, delegateId: attends.id } });
  await published(matching, { [await agreed(zone, chamber)]: 2 });
  const { institutionId, editionId } = attends;
  const colleague = await buildDelegate({ editionId, institutionId, side: "KR" });
  const passOf = (person: typeof attends) =>
    new PassPage(page, t, new URL(passUrl(person, scene.edition.endsOn, "ko")).pathname);
  const meetings = page.getByRole("region", { name: t("meeting.attended") });

  const own = passOf(attends);
  await own.open();
  await expect(meetings.getByRole("listitem").filter({ hasText: "10:30–10:45" })).toContainText(
    zone.name("ko"),
  );
  await expect(meetings).toContainText(t("meeting.tableNamed", { table: "A1" }));
  await expect(meetings).toContainText(interpreter.nativeFamily);
  await expectAccessible(page);
  const file = await own.download("pass.calendar");
  expectCalendar(file, 1);
  expect(file.replaceAll("\r\n ", "")).toContain(zone.name("ko"));

  await passOf(colleague).open();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(meetings).toHaveCount(0);
});
