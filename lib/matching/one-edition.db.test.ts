import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildProfile, buildRequest, buildTable } from "@/lib/testing/factories/matching";
import { buildTalk } from "@/lib/testing/factories/meeting";

const title = { zh: "协议", ja: "", ko: "", en: "" };

it("what belongs together is of one edition, whoever writes it", async () => {
  const [{ editionId, from, meeting, request }, elsewhere] = [await buildTalk(), await buildTalk()];
  const { id: delegateId } = await buildDelegate({ editionId: elsewhere.editionId });
  const { id: profileId } = await buildProfile({ editionId: elsewhere.editionId });
  const { id: tableId } = await buildTable({ editionId: elsewhere.editionId });
  const { id: requestId } = await buildRequest({ editionId: elsewhere.editionId });
  const [where, placed] = [{ id: from.id }, { id: meeting.id }];
  const slotId = elsewhere.round.slots[0]?.id;
  const writes = [
    db.meetingRequestGuest.create({ data: { requestId: request.id, profileId } }),
    db.matchingAttendee.create({ data: { profileId: from.id, delegateId } }),
    db.matchingProfile.update({ where, data: { tableId } }),
    db.matchingProfile.update({ where, data: { representativeId: delegateId } }),
    db.meeting.update({ where: placed, data: { requestId } }),
    db.meeting.update({ where: placed, data: { slotId } }),
    db.meeting.update({ where: placed, data: { tableId } }),
    db.agreement.create({ data: { id: newId(), editionId, title, meetingId: elsewhere.meeting.id } }),
  ];
  const answers = await Promise.allSettled(writes);
  expect(answers.map((one) => one.status === "rejected" && sqlState(one.reason))).toEqual(
    answers.map(() => "DD012"),
  );
});
