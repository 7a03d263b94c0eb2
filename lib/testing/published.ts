import { db } from "@/lib/platform/db/client";
import type { Talks } from "./factories/talks";

/** An edition's meetings in the order of their requests, with all they hold. */
export const meetingsOf = ({ editionId }: Pick<Talks, "editionId">) =>
  db.meeting.findMany({ where: { editionId }, orderBy: { requestId: "asc" }, include: { holds: true } });

/** Its letters, oldest first. */
export const lettersOf = ({ editionId }: Pick<Talks, "editionId">) =>
  db.outboxMail.findMany({ where: { editionId }, orderBy: { id: "asc" } });

/** What a service answers that refuses. */
export const refused = (key: string, values?: object) => ({
  ok: false,
  reason: { key, ...(values && { values }) },
});
