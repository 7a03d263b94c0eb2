import type { Locale } from "@/lib/platform/i18n/locales";
import { need } from "../need";
import type { Random } from "../random";
import { emailOf, messengerOf, needsOf, phoneOf } from "./contact";
import { nameColumns } from "./delegate-row";
import type { SignedUp } from "./seats";

const DECLINED: Record<Locale, string> = {
  zh: "本代表团名额已满，感谢您的关注。",
  ja: "代表団の定員に達したため、今回は見送らせていただきます。",
  ko: "대표단 정원이 모두 차서 이번에는 모시지 못하게 되었습니다.",
  en: "The delegation has no places left.",
};

/** The rows of `delegate`, whole but for the protocol key, which a trigger writes. */
export function delegateRows(
  editionId: string,
  people: SignedUp[],
  institutions: ReadonlyMap<string, string>,
  chance: Random,
) {
  const addresses = new Set<string>();
  return people.map(
    ({
      id,
      side,
      person,
      institution,
      delegationId,
      status,
      position,
      role,
      rank,
      createdAt,
      arrivedAt,
    }) => ({
      id,
      editionId,
      delegationId,
      status,
      position,
      role,
      rank,
      createdAt,
      arrivedAt,
      ...nameColumns(person, emailOf(person, institution, addresses)),
      ...phoneOf(institution === "tumen-secretariat" ? "CN" : side, chance),
      ...messengerOf(side, person, chance),
      ...needsOf(person, chance),
      institutionId: need(institutions, institution),
      declineReason: status === "DECLINED" ? DECLINED[person.locale] : null,
      interpretation: role !== "INTERPRETER" && chance.chance(side === "CN" ? 0.25 : 0.65),
      walkIn: arrivedAt !== null && chance.chance(0.02),
    }),
  );
}
