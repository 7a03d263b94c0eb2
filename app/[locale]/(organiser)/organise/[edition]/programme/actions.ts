"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editionById } from "@/lib/edition/queries";
import { defineAction } from "@/lib/platform/action/define-action";
import type { Locale } from "@/lib/platform/i18n/locales";
import { changeRoom, createRoom, deleteRoom } from "@/lib/programme/room-service";
import { roomInput, sessionInput, speakerInput, speakerMove } from "@/lib/programme/schema";
import { changeSession, createSession, deleteSession } from "@/lib/programme/service";
import { addSpeaker, moveSpeaker } from "@/lib/programme/speaker-service";
import { saved } from "../../saved";

const inEdition = { editionId: z.uuid() };
const one = { editionId: z.uuid(), id: z.uuid() };
const SAVED = "programme.form.saved";

export const addSession = defineAction(sessionInput.extend(inEdition), async ({ actor, input, locale }) => {
  const { editionId, ...session } = input;
  const made = await createSession(actor, editionId, session);
  return made.ok ? toProgramme(editionId, locale, `sessions/${made.value.id}`) : made;
});

export const saveSession = defineAction(sessionInput.extend(one), async ({ actor, input }) => {
  const { editionId, id, ...session } = input;
  return saved(await changeSession(actor, editionId, id, session), ({ promoted }) =>
    promoted > 0
      ? { message: "programme.form.savedPromoted", values: { count: promoted } }
      : { message: SAVED },
  );
});

export const removeSession = defineAction(z.strictObject(one), async ({ actor, input, locale }) => {
  const done = await deleteSession(actor, input.editionId, input.id);
  return done.ok ? toProgramme(input.editionId, locale) : done;
});

export const putSpeaker = defineAction(speakerInput.extend(one), async ({ actor, input }) =>
  saved(await addSpeaker(actor, input.editionId, input.id, input), "programme.speakers.saved"),
);

export const placeSpeaker = defineAction(speakerMove.extend(one), async ({ actor, input }) =>
  saved(await moveSpeaker(actor, input.editionId, input.id, input), "programme.speakers.saved"),
);

export const addRoom = defineAction(roomInput.extend(inEdition), async ({ actor, input, locale }) => {
  const made = await createRoom(actor, input.editionId, input);
  return made.ok ? toProgramme(input.editionId, locale) : made;
});

export const saveRoom = defineAction(roomInput.extend(one), async ({ actor, input }) =>
  saved(await changeRoom(actor, input.editionId, input.id, input), SAVED),
);

export const removeRoom = defineAction(z.strictObject(one), async ({ actor, input, locale }) => {
  const done = await deleteRoom(actor, input.editionId, input.id);
  return done.ok ? toProgramme(input.editionId, locale) : done;
});

async function toProgramme(editionId: string, locale: Locale, page?: string): Promise<never> {
  const { number } = await editionById(editionId);
  redirect(`/${locale}/organise/${number}/programme${page ? `/${page}` : ""}`);
}
