import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { ok } from "@/lib/platform/result/result";
import { lockSeats, releaseSeats } from "@/lib/seating/service";
import { canChange } from "./policy";
import { isLive } from "./rules";
import { onePerson, type Person } from "./turn";

/** What remains of an erased person: a row that counts, and points to nobody. */
const NOBODY = {
  nativeFamily: "",
  nativeGiven: "",
  latinFamily: "",
  latinGiven: "",
  reading: "",
  honorific: "NONE",
  position: "",
  email: "",
  phone: null,
  phoneCountry: null,
  messenger: "NONE",
  messengerId: null,
  dietary: null,
  access: null,
  declineReason: null,
  searchKey: "",
  sortPinyin: "",
  sortStrokes: "",
  sortGojuon: "",
  sortHangul: "",
  sortLatin: "",
} as const;

/**
 * Erases a person at their own wish or by an organiser: seats go to the next in line, the registration ends, and
 * name, contact, letters and what the audit log said of them are blanked. Headcounts stay. For good.
 */
export function eraseDelegate(actor: Actor, id: string) {
  return onePerson(
    id,
    (person) => canChange(actor, person),
    async (tx, person) => {
      const held = await lockSeats(tx, id);
      const sessions = held.filter(({ state }) => state !== "ATTENDED").map(({ sessionId }) => sessionId);
      if (!person.arrivedAt) await releaseSeats(tx, actor, person, sessions);
      await blank(tx, person);
      await record(tx, actor, {
        editionId: person.editionId,
        action: "delegate.erased",
        entity: "delegate",
        entityId: id,
      });
      return ok();
    },
  );
}

async function blank(tx: Db, person: Person): Promise<void> {
  const { id } = person;
  const ends = isLive(person.status) && !person.arrivedAt;
  await tx.delegate.update({
    where: { id },
    data: {
      ...NOBODY,
      personKey: `erased ${id}`,
      ...(ends ? { status: "CANCELLED" as const } : {}),
      erasedAt: new Date(),
      tokenVersion: { increment: 1 },
      version: { increment: 1 },
    },
  });
  await tx.outboxMail.deleteMany({ where: { delegateId: id, state: "QUEUED" } });
  await tx.outboxMail.updateMany({
    where: { delegateId: id },
    data: { recipient: "", payload: {}, lastError: null },
  });
  await tx.$executeRaw`SELECT set_config('desk.erasing', ${id}, true)`;
  await tx.$executeRaw`UPDATE audit_entry SET before = NULL, after = NULL WHERE entity_id = ${id}`;
}
