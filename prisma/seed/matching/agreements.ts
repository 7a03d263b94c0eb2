import type { Temporal } from "temporal-polyfill";
import { newId } from "@/lib/platform/id/id";
import { dateColumn } from "../calendar";
import { need } from "../need";
import type { AgreementSource } from "./shape";
import { agreementsOf } from "./source";
import type { Stage } from "./stage";
import { type Meetings, pairKey } from "./timetable";

/** Writes what institutions signed or mean to sign, with the contacts of their channels. */
export async function writeAgreements(stage: Stage, meetings: Meetings): Promise<void> {
  const { db, edition, institutions } = stage;
  const { startsOn, opensAt } = edition.dates;
  for (const source of agreementsOf(edition.number)) {
    await db.agreement.create({
      data: {
        id: newId(),
        editionId: edition.id,
        state: source.state,
        title: source.title,
        summary: source.summary ?? "",
        summaryLocale: source.summaryLocale ?? null,
        meetingId: source.meeting ? need(meetings, pairKey(...source.meeting)).id : null,
        ...daysOf(source, startsOn),
        rhythm: source.rhythm ?? null,
        // Worked on since it was planned: a report of its meeting that is taken back leaves it alone.
        version: 2,
        createdAt: edition.isOver ? dateColumn(startsOn.add({ days: 1 })) : opensAt,
        parties: {
          create: source.parties.map((key, index) => ({
            institutionId: need(institutions, key),
            order: index + 1,
          })),
        },
        contacts: {
          create: source.contacts.map(({ institution, ...contact }) => ({
            id: newId(),
            institutionId: need(institutions, institution),
            ...contact,
          })),
        },
      },
    });
  }
}

function daysOf({ signed, inForce, ends }: AgreementSource, startsOn: Temporal.PlainDate) {
  const day = (days: number | undefined) => (days === undefined ? null : dateColumn(startsOn.add({ days })));
  return { signedOn: day(signed), inForceFrom: day(inForce), endsOn: day(ends) };
}
