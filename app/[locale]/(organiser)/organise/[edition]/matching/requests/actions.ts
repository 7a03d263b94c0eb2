"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { dropDraft, loadDraft, saveDraft } from "@/lib/delegate/draft-service";
import { editionById } from "@/lib/edition/queries";
import { addRequest, changeGuest, changeRequest, forbid, reopen } from "@/lib/meeting-request/desk-service";
import { fileText, previewImport } from "@/lib/meeting-request/import-queries";
import { fileInput, IMPORTED_AS, importInput } from "@/lib/meeting-request/import-schema";
import { importRequests } from "@/lib/meeting-request/import-service";
import { pinRequest } from "@/lib/meeting-request/pin-service";
import * as input from "@/lib/meeting-request/schema";
import { answer, liftVeto, withdraw } from "@/lib/meeting-request/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { canOrganise } from "@/lib/platform/auth/actor";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/id/id";
import { refuse } from "@/lib/platform/result/result";
import { randomToken } from "@/lib/platform/security/signed";
import { saved } from "../../../saved";
import { withFile } from "./with-file";

const desk = { editionId: z.uuid() };

export const add = defineAction(input.addInput.safeExtend(desk), async ({ actor, input: sent, locale }) => {
  const { editionId, ...request } = sent;
  const made = await addRequest(actor, editionId, request);
  return made.ok ? toRequests(editionId, locale, `/${made.value.id}`) : made;
});

export const answerFor = defineAction(input.answerInput.safeExtend(desk), async ({ actor, input: sent }) => {
  const { editionId, ...given } = sent;
  const done = given.answer === "accept" ? "accepted" : "declined";
  return saved(await answer(actor, editionId, given), `meeting-request.desk.done.${done}`);
});

/** Another name than the reason for declining: both stand on one page. */
const { reason: why, ...withdrawn } = input.withdrawInput.shape;

export const withdrawFor = defineAction(
  z.strictObject({ ...desk, ...withdrawn, why }),
  async ({ actor, input: { editionId, why, ...sent } }) =>
    saved(await withdraw(actor, editionId, { ...sent, reason: why }), "meeting-request.desk.done.withdrawn"),
);

export const lift = defineAction(
  input.versionInput.safeExtend(desk),
  async ({ actor, input: { editionId, ...sent } }) =>
    saved(await liftVeto(actor, editionId, sent), "meeting-request.desk.done.lifted"),
);

export const takeBack = defineAction(
  input.versionInput.safeExtend(desk),
  async ({ actor, input: { editionId, ...sent } }) =>
    saved(await reopen(actor, editionId, sent), "meeting-request.desk.done.reopened"),
);

export const never = defineAction(
  input.versionInput.safeExtend(desk),
  async ({ actor, input: { editionId, ...sent }, locale }) => {
    const made = await forbid(actor, editionId, newId(), sent);
    return made.ok ? toRequests(editionId, locale, `/${made.value.id}`) : made;
  },
);

export const change = defineAction(
  input.changeInput.safeExtend(desk),
  async ({ actor, input: { editionId, ...sent } }) =>
    saved(await changeRequest(actor, editionId, sent), "meeting-request.desk.one.saved"),
);

export const pin = defineAction(
  input.pinInput.safeExtend(desk),
  async ({ actor, input: { editionId, ...sent } }) =>
    saved(
      await pinRequest(actor, editionId, sent),
      `meeting-request.desk.done.${sent.slotId ? "pinned" : "unpinned"}`,
    ),
);

export const guest = defineAction(
  input.guestInput.safeExtend(desk),
  async ({ actor, input: { editionId, ...sent } }) =>
    saved(await changeGuest(actor, editionId, sent), "meeting-request.desk.done.guests"),
);

/** Keeps what was sent for an hour and shows what it would add; nothing of it is written yet. */
export const sendFile = withFile(
  defineAction(fileInput, async ({ actor, input: { editionId, as, text, file }, locale }) => {
    if (!canOrganise(actor, editionId)) return refuse("forbidden");
    const read = file ? await fileText(actor, editionId, Buffer.from(file, "base64")) : null;
    if (read && !read.ok) return read;
    const values = { text: read?.value ?? text, as };
    const preview = await previewImport(actor, editionId, values.text);
    if (!preview.ok) return preview;
    const key = randomToken();
    await saveDraft(key, editionId, { values, refusal: null, sent: true });
    return toRequests(editionId, locale, `/import?key=${key}`);
  }),
);

const kept = z.object({ text: z.string(), as: z.enum(IMPORTED_AS) });

export const applyFile = defineAction(importInput, async ({ actor, input: { editionId, key }, locale }) => {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  const draft = kept.safeParse((await loadDraft(key, editionId))?.values);
  if (!draft.success) return refuse("request.fileGone");
  const done = await importRequests(actor, editionId, draft.data.text, draft.data.as);
  if (!done.ok) return done;
  await dropDraft(key);
  return toRequests(editionId, locale, `?origin=FILE&added=${done.value.count}`);
});

async function toRequests(editionId: string, locale: Locale, rest: string): Promise<never> {
  const { number } = await editionById(editionId);
  redirect(`/${locale}/organise/${number}/matching/requests${rest}`);
}
