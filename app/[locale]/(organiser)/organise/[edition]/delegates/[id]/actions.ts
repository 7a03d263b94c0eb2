"use server";

import { z } from "zod";
import { changeSchema } from "@/lib/delegate/change-schema";
import { changeDelegate } from "@/lib/delegate/change-service";
import { markArrived, moveFromWaitingList, revokeLinks, undoArrived } from "@/lib/delegate/desk-service";
import { list } from "@/lib/delegate/schema";
import { cancelDelegate, changeSessions, confirmDelegate, declineDelegate } from "@/lib/delegate/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { plainText } from "@/lib/platform/text/schema";
import { saved } from "../../../saved";

const one = z.object({ id: z.uuid() });
const reason = plainText({ min: 1, max: 500, multiline: true });
const withReason = one.extend({ reason });
/** Another name than the reason for declining: both stand on one page. */
const why = one.extend({ why: reason, sessionId: z.uuid() });

export const confirmOne = defineAction(one, async ({ actor, input }) =>
  saved(await confirmDelegate(actor, input.id), "delegates.done.confirmed"),
);

export const declineOne = defineAction(withReason, async ({ actor, input }) =>
  saved(await declineDelegate(actor, input.id, input.reason), "delegates.done.declined"),
);

export const cancelOne = defineAction(one, async ({ actor, input }) =>
  saved(await cancelDelegate(actor, input.id), "delegates.done.cancelled"),
);

export const arriveOne = defineAction(one, async ({ actor, input }) =>
  saved(await markArrived(actor, input.id), "delegates.done.arrived"),
);

export const undoArriveOne = defineAction(one, async ({ actor, input }) =>
  saved(await undoArrived(actor, input.id), "delegates.done.arrivalUndone"),
);

export const revokeOne = defineAction(one, async ({ actor, input }) =>
  saved(await revokeLinks(actor, input.id), "delegates.done.revoked"),
);

export const firstInLine = defineAction(why, async ({ actor, input }) =>
  saved(await moveFromWaitingList(actor, input.id, input.sessionId, input.why), (outcome) => ({
    message: outcome === "RESERVED" ? "delegates.done.seated" : "delegates.done.first",
  })),
);

export const setSessions = defineAction(
  one.extend({ sessionIds: list(z.uuid(), 60) }),
  async ({ actor, input }) =>
    saved(await changeSessions(actor, input.id, input.sessionIds), (seats) => ({
      message: "delegates.done.sessions",
      values: {
        seats: seats.filter(({ state }) => state !== "WAITLISTED").length,
        waiting: seats.filter(({ state }) => state === "WAITLISTED").length,
      },
    })),
);

/** Names what somebody else changed meanwhile in the reader's words. */
export const changeOne = defineAction(changeSchema.and(one), async ({ actor, input, locale }) => {
  const { id, ...form } = input;
  const result = await changeDelegate(actor, id, form);
  if (result.ok || result.reason.key !== "delegate.changed") return saved(result, "delegates.done.changed");
  const t = await translatorFor(locale);
  const fields = String(result.reason.values?.fields ?? "").split(",");
  const words = fields.filter((field) => field !== "").map((field) => t(`delegates.field.${field}`));
  return { ok: false, reason: { key: "delegate.changed", values: { fields: words.join(", ") || "—" } } };
});
