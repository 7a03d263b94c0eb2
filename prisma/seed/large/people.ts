import { personKey } from "@/lib/delegate/person-key";
import type { RegistrationStatus } from "@/lib/platform/db/generated/enums";
import { newId } from "@/lib/platform/id/id";
import { nameColumns } from "../event/delegate-row";
import { everybody } from "../names";
import type { Random } from "../random";
import type { Share } from "./delegations";

const POSITIONS = {
  CN: ["招商专员", "项目经理", "科长"],
  JP: ["課長", "係長", "主任"],
  KR: ["과장", "팀장", "대리"],
};

/** So many different names per side; beyond them people share names, as they do. */
const NAMES = 4000;

export type Named = ReturnType<typeof nameColumns>;

export function namesOf(side: Share["side"], count: number): Named[] {
  const names: Named[] = [];
  for (const person of everybody(side)) {
    if (names.length >= Math.min(count, NAMES)) break;
    names.push(nameColumns(person, ""));
  }
  return names;
}

/** One row of `delegate` in the database's own column names. */
export function personRow(
  named: Named,
  share: Share,
  run: string,
  number: number,
  createdAt: Date,
  chance: Random,
) {
  const email = `delegate${number}@${run}.example`;
  return {
    id: newId(),
    edition_id: share.editionId,
    side: share.side,
    delegation_id: chance.pick(share.delegations),
    institution_id: chance.pick(share.institutions),
    status: status(chance.next()),
    native_family: named.nativeFamily,
    native_given: named.nativeGiven,
    latin_family: named.latinFamily,
    latin_given: named.latinGiven,
    reading: named.reading,
    honorific: named.honorific,
    position: chance.pick(POSITIONS[share.side]),
    locale: named.locale,
    email,
    person_key: personKey(email, named),
    search_key: named.searchKey,
    sort_pinyin: named.sortPinyin,
    sort_strokes: named.sortStrokes,
    sort_gojuon: named.sortGojuon,
    sort_hangul: named.sortHangul,
    sort_latin: named.sortLatin,
    created_at: createdAt,
  };
}

function status(point: number): RegistrationStatus {
  if (point < 0.93) return "CONFIRMED";
  if (point < 0.96) return "SUBMITTED";
  return point < 0.99 ? "CANCELLED" : "DECLINED";
}
