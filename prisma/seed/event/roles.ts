import type { DelegateRole } from "@/lib/platform/db/generated/enums";
import type { Born } from "../names";
import type { Random } from "../random";

const JUNIOR =
  /专员|科员|联络员|翻译|记者|项目经理|主管|主事|所員|事務局員|課員|担当|係長|業務部主任|주무관|대리|Officer/;
const SENIOR =
  /局长|会长|主席|董事长|总经理|秘书长|厅长|首席|主任委员|^主任$|^副主任$|部長|次長|会頭|会長|理事|取締役|監事|領事|국장|본부장|부회장|관장|대표이사|부사장|처장|Adviser/;

/** About when somebody of that position was born. */
export function bornFor(position: string, chance: Random): Born {
  if (SENIOR.test(position)) return chance.pick([1966, 1966, 1976]);
  if (JUNIOR.test(position)) return chance.pick([1986, 1986, 1996]);
  return chance.pick([1976, 1976, 1986]);
}

type Place = {
  position: string;
  /** Place among the delegation's people, how many they are, and the place among those of the institution. */
  index: number;
  size: number;
  amongInstitution: number;
  institutionKind: string;
  speaks: boolean;
};

/** What somebody is in the delegation: its first is the head, its last the liaison. */
export function roleFor({
  position,
  index,
  size,
  amongInstitution,
  institutionKind,
  speaks,
}: Place): DelegateRole {
  if (index === 0) return "HEAD";
  if (/翻译|通訳|통역/.test(position)) return "INTERPRETER";
  if (institutionKind === "MEDIA") return "MEDIA";
  if (index === 1 && size >= 8) return "DEPUTY_HEAD";
  if (index === size - 1 && size >= 4) return "LIAISON";
  if (speaks && amongInstitution === 1) return "SPEAKER";
  return "MEMBER";
}
