import { describe, expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { ANONYMOUS } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildAgreement } from "@/lib/testing/factories/agreement";
import { buildEdition } from "@/lib/testing/factories/edition";
import {
  buildMeeting,
  buildPlan,
  buildProfile,
  buildRequest,
  buildRound,
} from "@/lib/testing/factories/matching";
import { agreedWithout, agreementDraft } from "./agreement-queries";
import { outcomeMeetings } from "./outcome-list-queries";
import {
  editionOutcomes,
  outcomes,
  outcomesByInstitution,
  outcomesBySector,
  outcomesBySide,
} from "./outcome-queries";
import { outcomeFilter } from "./outcome-schema";

const NOW = new Date("2027-03-01T04:00:00Z");
const DUE = new Date("2027-03-01");

/**
 * Zone (CN) met port (KR, held, agreed, due) and city (JP, late, to be followed up tomorrow); bureau (CN) was
 * stood up by city with zone as its guest; a meeting of port's is not recorded, another was cancelled.
 */
async function buildDay() {
  const edition = await buildEdition();
  const editionId = edition.id;
  const profile = (side: "CN" | "JP" | "KR", offers: string[]) => buildProfile({ editionId, side, offers });
  const zone = await profile("CN", ["TOURISM", "PORTS"]);
  const bureau = await profile("CN", ["FOOD"]);
  const port = await profile("KR", ["PORTS"]);
  const city = await profile("JP", ["NO_SUCH_SECTOR"]);
  const { slots } = await buildRound({ editionId, count: 5 });
  const meet = async (from: { id: string }, to: { id: string }, slot: number, more: object) => {
    const request = await buildRequest({ editionId, fromId: from.id, toId: to.id });
    return buildMeeting({ request, slotId: slots[slot]?.id, ...more });
  };
  const held = await meet(zone, port, 0, { outcome: "HELD", agreed: true, followUpOn: DUE });
  const late = await meet(city, zone, 1, { outcome: "HELD_LATE", followUpOn: new Date("2027-03-02") });
  const stoodUp = await meet(bureau, city, 2, { outcome: "NO_SHOW", absentIds: [city.id] });
  await db.meetingRequestGuest.create({ data: { requestId: stoodUp.requestId, profileId: zone.id } });
  const open = await meet(bureau, port, 3, {});
  await meet(city, port, 4, { state: "CANCELLED", outcome: "HELD", agreed: true });
  const viewer = someone({ [editionId]: "VIEWER" });
  return { edition, editionId, viewer, zone, bureau, port, city, held, late, stoodUp, open };
}

const line = (
  scheduled: number,
  held: number,
  late: number,
  noShow: number,
  agreed: number,
  due: number,
) => ({
  ...{ scheduled, held, late, noShow, agreed, due },
});

describe("outcomes", () => {
  it("count what was said of the meetings that stand", async () => {
    const { edition, viewer } = await buildDay();
    expect(await outcomes(viewer, edition, NOW)).toEqual({ ...line(4, 2, 1, 1, 1, 1), open: 1 });
  });

  it("by side, each meeting once for it, and who did not come", async () => {
    const { edition, viewer } = await buildDay();
    expect(await outcomesBySide(viewer, edition, NOW)).toEqual([
      { key: "CN", ...line(4, 2, 1, 1, 1, 1), open: 1, absent: 0 },
      { key: "JP", ...line(2, 1, 1, 1, 0, 0), open: 0, absent: 1 },
      { key: "KR", ...line(2, 1, 0, 0, 1, 1), open: 1, absent: 0 },
    ]);
  });

  it("by what any party offers, of sectors that there are", async () => {
    const { edition, viewer } = await buildDay();
    const lines = await outcomesBySector(viewer, edition, NOW);
    expect(lines.map(({ key, scheduled, agreed }) => [key, scheduled, agreed])).toEqual([
      ["PORTS", 4, 1],
      ["TOURISM", 3, 1],
      ["FOOD", 2, 0],
    ]);
  });

  it("by institution, guests among them, the busiest first and no more than asked for", async () => {
    const { edition, viewer, zone, port } = await buildDay();
    const lines = await outcomesByInstitution(viewer, edition, 2, NOW);
    expect(lines.map(({ key, held, scheduled }) => [key, held, scheduled])).toEqual([
      [zone.id, 2, 3],
      [port.id, 1, 2],
    ]);
    expect(lines[0]?.institution.id).toBe(zone.institutionId);
  });

  it("are due no more once something was signed", async () => {
    const { edition, editionId, viewer, held } = await buildDay();
    const { id } = await buildAgreement({ editionId, meetingId: held.id });
    expect((await outcomes(viewer, edition, NOW)).due).toBe(1);
    await db.agreement.update({ where: { id }, data: { state: "SIGNED", signedOn: DUE } });
    expect((await outcomes(viewer, edition, NOW)).due).toBe(0);
  });

  it("stand on the dashboard once a timetable is published", async () => {
    const { edition, editionId, viewer } = await buildDay();
    expect(await editionOutcomes(viewer, edition, 8, NOW)).toBeNull();
    await buildPlan({ editionId, state: "PUBLISHED", publishedAt: NOW });
    expect(await editionOutcomes(viewer, edition, 8, NOW)).toMatchObject({ outcomes: { scheduled: 4 } });
  });

  it("are told to nobody who may not see the edition", async () => {
    const { edition, editionId, held } = await buildDay();
    await buildPlan({ editionId, state: "PUBLISHED", publishedAt: NOW });
    for (const actor of [ANONYMOUS, someone({ [newId()]: "ORGANISER" })]) {
      expect((await outcomes(actor, edition, NOW)).scheduled).toBe(0);
      expect(await outcomesBySide(actor, edition, NOW)).toEqual([]);
      expect(await editionOutcomes(actor, edition, 8, NOW)).toBeNull();
      expect((await outcomeMeetings(actor, edition, outcomeFilter.parse({}), NOW)).meetings).toEqual([]);
      expect(await agreementDraft(actor, editionId, held.id)).toBeNull();
      expect(await agreedWithout(actor, editionId)).toBe(0);
    }
  });
});

describe("the meetings behind a figure", () => {
  it("are those that it counts", async () => {
    const { edition, viewer, ...day } = await buildDay();
    const found = async (asked: object) => {
      const { meetings } = await outcomeMeetings(viewer, edition, outcomeFilter.parse(asked), NOW);
      return meetings.map(({ id }) => id);
    };
    const { held, late, stoodUp, open } = day;
    expect(await found({})).toEqual([held, late, stoodUp, open].map(({ id }) => id));
    expect(await found({ show: "held" })).toEqual([held.id, late.id]);
    expect(await found({ show: "due" })).toEqual([held.id]);
    expect(await found({ show: "without" })).toEqual([held.id]);
    expect(await found({ show: "open", side: "KR" })).toEqual([open.id]);
    expect(await found({ sector: "TOURISM" })).toEqual([held.id, late.id, stoodUp.id]);
    expect(await found({ institution: day.city.id, show: "noShow" })).toEqual([stoodUp.id]);
    expect(await found({ institution: newId() })).toEqual([]);
  });

  it("name the agreement that each led to; without one, it can be drafted of its parties", async () => {
    const { edition, editionId, viewer, held, zone, port } = await buildDay();
    expect(await agreedWithout(viewer, editionId)).toBe(1);
    const draft = await agreementDraft(viewer, editionId, held.id);
    expect(draft?.parties.map(({ id }) => id)).toEqual([zone.institutionId, port.institutionId]);
    expect(await agreementDraft(viewer, editionId, "no id")).toBeNull();
    const { id } = await buildAgreement({ editionId, meetingId: held.id });
    const { meetings } = await outcomeMeetings(viewer, edition, outcomeFilter.parse({ show: "agreed" }), NOW);
    expect(meetings.map(({ agreementId }) => agreementId)).toEqual([id]);
    expect(await agreedWithout(viewer, editionId)).toBe(0);
  });
});
