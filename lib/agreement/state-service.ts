import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { dayOf } from "@/lib/platform/i18n/dates";
import { ok, refuse } from "@/lib/platform/result/result";
import { type LockedAgreement, onSeen } from "./lock";
import { daysAfter, daysBefore, moveRefusal, stateBefore } from "./rules";
import type { AgreementState, Move, Seen } from "./schema";
import { recordAgreement } from "./service";

/** Moves an agreement on: signed, in force, ended. Days are the venue's, and none of them is to come. */
export function moveAgreement(actor: Actor, move: Move, now = new Date()) {
  return onSeen(actor, move, async (tx, agreement) => {
    const refused = moveRefusal(agreement, move, dayOf(now, agreement.zone));
    if (refused) return refuse(refused);
    return ok(await put(tx, actor, agreement, move.to, daysAfter(agreement, move)));
  });
}

/** One step back, where it was moved by mistake; the days that the state it leaves needed are forgotten, but for the log. */
export function stepBack(actor: Actor, seen: Seen) {
  return onSeen(actor, seen, async (tx, agreement) => {
    const to = stateBefore(agreement);
    if (!to) return refuse("agreement.noSuchMove");
    return ok(await put(tx, actor, agreement, to, daysBefore(agreement, to)));
  });
}

type Days = ReturnType<typeof daysBefore>;

async function put(tx: Db, actor: Actor, agreement: LockedAgreement, state: AgreementState, days: Days) {
  const { signedOn, inForceFrom, endsOn } = agreement;
  const [version, back] = [agreement.version + 1, stateBefore(agreement) === state];
  const dates = { signedOn: at(days.signedOn), inForceFrom: at(days.inForceFrom), endsOn: at(days.endsOn) };
  await tx.agreement.update({ where: { id: agreement.id }, data: { state, ...dates, version } });
  await recordAgreement(tx, actor, agreement, back ? "agreement.stepped-back" : "agreement.moved", {
    before: { state: agreement.state, signedOn, inForceFrom, endsOn },
    after: { state, ...days },
  });
  return { state, version };
}

const at = (day: string | null) => day && new Date(day);
