import { expect, it } from "vitest";
import { outsiders } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildProfile } from "@/lib/testing/factories/matching";
import { ownData } from "./own-data-queries";

it("names the institutions for which a person attends or represents, to themself alone", async () => {
  const { id: institutionId } = await buildInstitution({ nameEn: "Chamber of Busan" });
  const { id, editionId } = await buildDelegate({ institutionId });
  const actor = { kind: "delegate", id, editionId } as const;
  expect(await ownData(actor, id)).toMatchObject({ registration: { represents: [], attends: null } });
  const profile = await buildProfile({ editionId, institutionId, representativeId: id });
  await db.matchingAttendee.create({ data: { profileId: profile.id, delegateId: id } });
  const institution = { nameEn: "Chamber of Busan" };
  expect(await ownData(actor, id)).toMatchObject({
    registration: { represents: [{ institution }], attends: { profile: { institution } } },
  });
  for (const [who, other] of outsiders(editionId)) expect(await ownData(other, id), who).toBeNull();
});
