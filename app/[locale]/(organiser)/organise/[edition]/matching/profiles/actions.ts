"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { changedFields } from "@/components/matching-profile/changed-fields";
import { editionById } from "@/lib/edition/queries";
import { createProfiles } from "@/lib/matching-profile/create-service";
import { createInput, deskProfileInput } from "@/lib/matching-profile/input-schema";
import { inviteAll, inviteRepresentative } from "@/lib/matching-profile/invite-service";
import { removeProfile, revokeProfileLinks } from "@/lib/matching-profile/remove-service";
import { changeProfile } from "@/lib/matching-profile/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { canOrganise } from "@/lib/platform/auth/actor";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { refuse } from "@/lib/platform/result/result";
import { saved } from "../../../saved";

const inEdition = { editionId: z.uuid() };
const one = { ...inEdition, id: z.uuid() };

export const addProfiles = defineAction(createInput.extend(inEdition), async ({ actor, input }) => {
  if (!canOrganise(actor, input.editionId)) return refuse("forbidden");
  if (input.do === "chosen" && input.ids.length === 0) return refuse("profile.noneChosen");
  const edition = await editionById(input.editionId);
  const made = await createProfiles(actor, edition, input.do === "all" ? "all" : input.ids);
  return saved(made, (values) => ({ message: "matching-profile.new.done", values }));
});

/** A stale form is drawn anew, so that what was typed can be sent again with the version it then knows of. */
export const saveProfile = defineAction(deskProfileInput.extend(one), async ({ actor, input, locale }) => {
  const { editionId, id, ...profile } = input;
  const result = await changeProfile(actor, editionId, id, profile);
  if (result.ok)
    return saved(result, ({ linksEnded }) => ({
      message: linksEnded ? "matching-profile.savedLinksEnded" : "matching-profile.saved",
    }));
  refresh();
  return { ok: false, reason: changedFields(result.reason, await translatorFor(locale), locale) };
});

export const takeProfileOut = defineAction(z.strictObject(one), async ({ actor, input, locale }) => {
  const done = await removeProfile(actor, input.editionId, input.id);
  if (!done.ok) return done;
  const { number } = await editionById(input.editionId);
  redirect(`/${locale}/organise/${number}/matching/profiles`);
});

export const sendLink = defineAction(z.strictObject(one), async ({ actor, input }) =>
  saved(await inviteRepresentative(actor, input.editionId, input.id), "matching-profile.invite.done"),
);

export const sendAllLinks = defineAction(z.strictObject(inEdition), async ({ actor, input }) =>
  saved(await inviteAll(actor, input.editionId), (values) => ({
    message: "matching-profile.invite.allDone",
    values,
  })),
);

export const revokeLinks = defineAction(z.strictObject(one), async ({ actor, input }) =>
  saved(await revokeProfileLinks(actor, input.editionId, input.id), "matching-profile.link.revoked"),
);
