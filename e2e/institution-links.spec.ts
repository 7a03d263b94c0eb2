import { db } from "@/lib/platform/db/client";
import { expect, test } from "./fixtures";
import { asks } from "./matching-deeds";
import { buildMatching, interpreterPage, pagesOf } from "./matching-scene";
import { InstitutionPage } from "./pages/institution-page";

test.use({ language: "zh" });

const stateOf = async (id: string) => (await db.meetingRequest.findUniqueOrThrow({ where: { id } })).state;

test("what one tap sends twice is answered once; an answer given meanwhile is told, not overwritten", async ({
  page,
  another,
  t,
  scene,
}) => {
  const matching = await buildMatching(scene);
  const { zone, chamber } = matching;
  const id = await asks(chamber, zone);
  const path = await pagesOf(matching, zone, "zh");
  const own = new InstitutionPage(page, t, path);
  const colleague = new InstitutionPage(await (await another()).newPage(), t, path);
  await own.open(`/requests/${id}?answer=accept`);
  await colleague.open(`/requests/${id}?answer=decline`);
  await own.button("meeting-request.own.one.accept").dblclick();
  await expect(own.main).toContainText(t("meeting-request.own.one.accepted"));
  await colleague.button("meeting-request.own.one.decline").click();
  await expect(colleague.main.getByRole("alert")).toBeVisible();
  await expect(colleague.main).toContainText(t("domain.requestState.ACCEPTED"));
  expect(await stateOf(id)).toBe("ACCEPTED");
  const { representative } = chamber;
  expect(await db.outboxMail.count({ where: { recipient: representative.email } })).toBe(1);
});

test("a link that is forged, of something else, or revoked opens nothing, nor does another's request", async ({
  page,
  t,
  scene,
  allowed,
}) => {
  allowed.push(/status of 404/);
  const matching = await buildMatching(scene);
  const { zone, chamber, prefecture } = matching;
  const others = await asks(chamber, prefecture);
  const mine = await asks(chamber, zone);
  const path = await pagesOf(matching, zone, "zh");
  const expectNothing = async (address: string) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText(t("institution-room.notFound.text"))).toBeVisible();
    await expect(page.getByText(zone.name("zh"))).toHaveCount(0);
  };
  const ofInterpreter = (await interpreterPage(matching, "zh")).replace("/interpreter/", "/institution/");
  const forged = path.slice(0, -1) + (path.endsWith("A") ? "B" : "A");
  for (const link of [forged, ofInterpreter, "/zh/institution/nobody"]) {
    for (const part of ["", "/profile", "/requests", `/requests/${mine}?answer=accept`, "/meetings"]) {
      await expectNothing(link + part);
    }
  }
  await expectNothing(`${path}/requests/${others}`);
  await expectNothing(`${path}/requests/not-an-id`);
  await page.goto(`${path}/requests/${mine}`);
  await expect(page.getByText(chamber.name("zh"))).toBeVisible();

  await db.matchingProfile.update({ where: { id: zone.id }, data: { tokenVersion: { increment: 1 } } });
  await page.getByRole("button", { name: t("meeting-request.own.one.accept"), exact: true }).click();
  await expect(page.getByText(t("institution-room.notFound.text"))).toBeVisible();
  expect(await stateOf(mine)).toBe("OPEN");
  await expectNothing(path);
});
