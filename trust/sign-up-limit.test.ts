import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { openEdition } from "./edition";
import { filledForm, formPage, openedBy, person } from "./registration";
import { type Site, startSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await startSite({ env: { SIGN_UP_LIMIT_PER_IP: "5" } });
});
afterAll(() => site.stop());

it("takes as many forms from one address as the limit says, counted over both servers, and says so", async () => {
  const edition = await openEdition();
  const empty = await filledForm(site.visitor(), edition.number, []);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      site
        .visitor(index)
        // What anybody may claim of themself changes nothing.
        .post(formPage(edition.number), openedBy(empty, person("CN", [])), {
          "x-forwarded-for": `192.0.2.${index}`,
          "x-client-ip": `192.0.2.${index}`,
        }),
    ),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(5);
  expect(await db.delegate.count({ where: { editionId: edition.id } })).toBe(5);
  const refused = answers.filter(({ status }) => status !== 303);
  for (const { status, text } of refused) {
    expect(status).toBe(200);
    expect(text).toContain("Too many forms were sent in a short time");
    expect(text).toMatch(/value="person\d+\./);
  }
});
