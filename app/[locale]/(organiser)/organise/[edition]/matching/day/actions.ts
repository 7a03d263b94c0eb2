"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { editionById } from "@/lib/edition/queries";
import { markInput, reportedMeeting, reportInput } from "@/lib/meeting/schema";
import { markOutcome, reportOutcome } from "@/lib/meeting/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { ok } from "@/lib/platform/result/result";

const CHANGED = "meeting.changed";
const one = { editionId: z.uuid(), ...reportedMeeting };

/** One tap on the day; the row itself shows what was recorded. */
export const markMeeting = defineAction(
  z.strictObject({ ...one, mark: markInput }),
  async ({ actor, input: { version, mark, ...meeting } }) => {
    const done = await markOutcome(actor, meeting, version, mark);
    if (done.ok || done.reason.key === CHANGED) refresh();
    return done.ok ? ok() : done;
  },
);

export const reportMeeting = defineAction(
  reportInput.extend(one),
  async ({ actor, input: { editionId, id, version, ...report }, locale }) => {
    const done = await reportOutcome(actor, { editionId, id }, version, report);
    if (done.ok) {
      const { number } = await editionById(editionId);
      redirect(`/${locale}/organise/${number}/matching/day?slot=${done.value.slotId}`);
    }
    if (done.reason.key === CHANGED) refresh();
    return done;
  },
);
