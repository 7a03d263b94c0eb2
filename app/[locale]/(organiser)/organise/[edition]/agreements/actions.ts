"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { putContact, removeContact } from "@/lib/agreement/contact-service";
import {
  agreementInput,
  contactInput,
  contactNamed,
  fromMeeting,
  moveInput,
  seenFields,
  seenInput,
} from "@/lib/agreement/schema";
import { changeAgreement, createAgreement, removeAgreement } from "@/lib/agreement/service";
import { moveAgreement, stepBack } from "@/lib/agreement/state-service";
import { editionById } from "@/lib/edition/queries";
import { defineAction } from "@/lib/platform/action/define-action";
import { saved } from "../../saved";

export const addAgreement = defineAction(
  agreementInput.safeExtend({ editionId: z.uuid(), id: z.uuid(), ...fromMeeting }),
  async ({ actor, input, locale }) => {
    const { editionId, id, meetingId, ...agreement } = input;
    const made = await createAgreement(actor, { id, editionId, meetingId }, agreement);
    if (!made.ok) return made;
    const { number } = await editionById(editionId);
    redirect(`/${locale}/organise/${number}/agreements/${made.value.id}`);
  },
);

/** A stale form is drawn anew, so that what was typed can be sent again with the version it then knows of. */
export const saveAgreement = defineAction(agreementInput.safeExtend(seenFields), async ({ actor, input }) => {
  const { editionId, id, version, ...agreement } = input;
  const result = await changeAgreement(actor, { editionId, id, version }, agreement);
  if (!result.ok && result.reason.key === "agreement.changed") refresh();
  return saved(result, "agreement.saved");
});

export const dropAgreement = defineAction(seenInput, async ({ actor, input, locale }) => {
  const done = await removeAgreement(actor, input);
  if (!done.ok) return done;
  const { number } = await editionById(input.editionId);
  redirect(`/${locale}/organise/${number}/agreements`);
});

export const moveOn = defineAction(moveInput, async ({ actor, input }) =>
  saved(await moveAgreement(actor, input), "agreement.moved"),
);

export const moveBack = defineAction(seenInput, async ({ actor, input }) =>
  saved(await stepBack(actor, input), "agreement.moved"),
);

export const saveContact = defineAction(contactInput, async ({ actor, input }) =>
  saved(await putContact(actor, input), "agreement.contact.saved"),
);

export const dropContact = defineAction(contactNamed, async ({ actor, input }) =>
  saved(await removeContact(actor, input), "agreement.contact.removed"),
);
