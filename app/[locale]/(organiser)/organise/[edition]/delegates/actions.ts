"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import {
  type BulkResult,
  cancelMany,
  confirmMany,
  declineMany,
  undoConfirmMany,
} from "@/lib/delegate/bulk-service";
import { PAGE_SIZE } from "@/lib/delegate/list-schema";
import { list } from "@/lib/delegate/schema";
import { defineAction } from "@/lib/platform/action/define-action";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { ok, refuse } from "@/lib/platform/result/result";
import { plainText } from "@/lib/platform/text/schema";

const ids = list(z.uuid(), 2 * PAGE_SIZE);

const bulkSchema = z
  .object({
    ids,
    do: z.enum(["confirm", "decline", "cancel"]),
    reason: plainText({ max: 500, multiline: true }),
  })
  .superRefine((form, ctx) => {
    if (form.do === "decline" && form.reason === "") {
      ctx.addIssue({ code: "custom", path: ["reason"], message: "delegates.reasonNeeded" });
    }
  });

export const actOnMany = defineAction(bulkSchema, async ({ actor, input, locale }) => {
  if (input.ids.length === 0) return refuse("delegate.nobodyChosen");
  if (input.do === "confirm") return said(await confirmMany(actor, input.ids), "confirmed", locale);
  if (input.do === "cancel") return said(await cancelMany(actor, input.ids), "cancelled", locale);
  return said(await declineMany(actor, input.ids, input.reason), "declined", locale);
});

export const undoMany = defineAction(z.object({ ids }), async ({ actor, input, locale }) => {
  if (input.ids.length === 0) return refuse("delegate.nobodyChosen");
  return said(await undoConfirmMany(actor, input.ids), "undone", locale);
});

/** How many were done; of the others, why not. */
async function said({ done, refused }: BulkResult, what: string, locale: Locale) {
  const t = await translatorFor(locale);
  const [first] = refused;
  if (first && done.length === 0) return { ok: false as const, reason: first.reason };
  refresh();
  const reasons = [...new Set(refused.map(({ reason }) => t(`errors.${reason.key}`, reason.values)))].join(
    " ",
  );
  const values = { count: done.length, refused: refused.length, reasons };
  return ok({ message: `delegates.bulk.${what}`, values });
}
