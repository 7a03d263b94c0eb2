import { db } from "@/lib/platform/db/client";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildMeeting, buildPlan, buildRequest } from "@/lib/testing/factories/matching";
import { institution, makeTalks, TWO_BY_TWO } from "@/lib/testing/factories/talks";
import type { Scene } from "./scene";

export type E2eTalks = Awaited<ReturnType<typeof buildTalks>>;

/** Two Chinese and two Japanese institutions of a scene that have agreed to meet, by the names people read. */
export async function buildTalks({ edition }: Scene) {
  const talks = await makeTalks(edition);
  const guests = (profiles: { id: string }[]) => Promise.all(profiles.map(({ id }) => guest(id)));
  const [chinese, japanese] = [await guests(talks.chinese), await guests(talks.japanese)];
  const parties = new Map([...chinese, ...japanese].map((one) => [one.id, one.name]));
  return {
    talks,
    chinese,
    japanese,
    /** What each meeting is called. */
    named: talks.requests.map(({ fromId, toId }) => `${parties.get(fromId)} – ${parties.get(toId)}`),
  };
}

/** A Korean institution that the first Chinese one has agreed to meet; nobody interprets between them. */
export async function addKorean({ talks }: E2eTalks) {
  const [from] = talks.chinese;
  const { id: toId } = await institution(talks.editionId, "KR");
  await buildRequest({ editionId: talks.editionId, fromId: from?.id, toId });
  return guest(toId);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Publishes the meetings of a scene, two by two in the first slots, and moves all to this moment: the first slot began
 * five minutes ago. At the venue it is not about midnight.
 */
export async function holdNow({ talks }: E2eTalks) {
  const { editionId, round, requests, tables, interpreters } = talks;
  const now = Date.now();
  const start = now - 5 * MINUTE;
  const at = (slot: number) => new Date(start + slot * 15 * MINUTE);
  const timeZone = [15, 16].includes(new Date(now).getUTCHours()) ? "Europe/London" : "Asia/Shanghai";
  await db.edition.update({
    where: { id: editionId },
    data: {
      timeZone,
      startsOn: new Date(now - DAY),
      endsOn: new Date(now + DAY),
      closesAt: new Date(now - DAY),
    },
  });
  await db.session.update({ where: { id: round.session.id }, data: { startsAt: at(0), endsAt: at(4) } });
  for (const [index, { id }] of round.slots.entries()) {
    await db.timeSlot.update({ where: { id }, data: { startsAt: at(index), endsAt: at(index + 1) } });
  }
  await buildPlan({ editionId, state: "PUBLISHED", publishedAt: new Date(now - DAY) });
  const meetings = [];
  for (const [index, [slot, table, interpreter]] of Object.entries(TWO_BY_TWO)) {
    meetings.push(
      await buildMeeting({
        request: requests[Number(index)],
        slotId: round.slots[slot]?.id,
        tableId: tables[table]?.id,
        interpreter: { id: interpreters[interpreter]?.id ?? "", pair: "ja-zh" },
      }),
    );
  }
  return meetings;
}

/** An institution by its English name, and who is written to. */
export async function guest(id: string) {
  const { institution, representative } = await db.matchingProfile.findUniqueOrThrow({
    where: { id },
    include: { institution: true, representative: true },
  });
  if (!institution.nameEn || !representative) throw new Error("Nobody to write to.");
  return { id, name: institution.nameEn, email: representative.email };
}

/** Somebody of a new institution who has registered, as they are found by its English name. */
export async function attending({ edition }: Scene, side: "CN" | "JP" | "KR", nameEn: string) {
  const { id: institutionId } = await buildInstitution({ side, nameEn });
  return buildDelegate({ editionId: edition.id, side, institutionId });
}

/** How many letters about the timetable an address has got. */
export const meetingLetters = (recipient: string) =>
  db.outboxMail.count({ where: { recipient, kind: { startsWith: "meeting." } } });
