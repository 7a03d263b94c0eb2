import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type Telling, tell } from "./tell";

type Row = Prisma.MeetingRequestUncheckedCreateInput & { guestIds?: string[] };

/** Inserts a request with its guests, records it and tells. The institutions are locked. */
export async function create(
  tx: Db,
  actor: Actor,
  { guestIds = [], ...row }: Row,
  action: string,
  tellings: Omit<Telling, "requestId">[],
): Promise<void> {
  const guests = { create: guestIds.map((profileId) => ({ profileId })) };
  await tx.meetingRequest.create({ data: { ...row, guests } });
  const { editionId, id, fromId, toId, priority, state = "OPEN" } = row;
  const after = { fromId, toId, priority, state, ...(guestIds.length > 0 ? { guests: guestIds } : {}) };
  await record(tx, actor, { editionId, action, entity: "request", entityId: id, after });
  await tell(
    tx,
    editionId,
    tellings.map((one) => ({ ...one, requestId: id })),
  );
}
