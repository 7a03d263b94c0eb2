import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildMeeting } from "@/lib/testing/factories/matching";
import { actions, buildPact, somebody } from "@/lib/testing/pact";
import { putContact } from "./contact-service";
import { dropPlanned, planFromMeeting } from "./from-meeting";

const TITLE = { zh: "", ja: "", ko: "", en: "Cooperation" };

async function buildPlanned() {
  const { editionId, organiser, zone, port } = await buildPact();
  const { id: meetingId } = await buildMeeting({ editionId });
  const { id: merged } = await buildInstitution({ mergedIntoId: zone.id });
  const planned = { editionId, meetingId, institutionIds: [port.id, merged], title: TITLE };
  await db.$transaction((tx) => planFromMeeting(tx, SYSTEM, planned));
  const agreement = await db.agreement.findUniqueOrThrow({
    where: { meetingId },
    select: { id: true, parties: { orderBy: { order: "asc" }, select: { institutionId: true } } },
  });
  return { editionId, organiser, zone, port, planned, ...agreement };
}

it("is between the institutions as they now stand, once for a meeting", async () => {
  const { planned, zone, port, id, parties } = await buildPlanned();
  expect(parties.map(({ institutionId }) => institutionId)).toEqual([port.id, zone.id]);
  await db.$transaction((tx) => planFromMeeting(tx, SYSTEM, planned));
  expect(await actions(id)).toEqual(["agreement.planned"]);
});

it("is taken back while nobody has worked on it, and not once it has a contact", async () => {
  const [idle, worked] = [await buildPlanned(), await buildPlanned()];
  const { editionId, organiser, id, port } = worked;
  await putContact(organiser, somebody({ editionId, id, version: 1 }, port.id));
  const drop = ({ planned }: typeof idle) => db.$transaction((tx) => dropPlanned(tx, SYSTEM, planned));
  expect([await drop(idle), await drop(worked)]).toEqual([true, false]);
  expect(await db.agreementContact.count({ where: { agreementId: id } })).toBe(1);
});
