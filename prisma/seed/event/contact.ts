import type { Messenger, Side } from "@/lib/platform/db/generated/enums";
import type { Person } from "../names";
import type { Random } from "../random";

const MESSENGERS: Record<Side, { messenger: Messenger; share: number }> = {
  CN: { messenger: "WECHAT", share: 0.7 },
  JP: { messenger: "LINE", share: 0.35 },
  KR: { messenger: "KAKAOTALK", share: 0.6 },
  OBSERVER: { messenger: "WHATSAPP", share: 0.5 },
};

/** An address under a domain that cannot exist (RFC 2606), unique among those given. */
export function emailOf({ name }: Person, institution: string, given: Set<string>): string {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const local = `${letters(name.latinFamily)}.${letters(name.latinGiven)}`;
  for (let count = 1; ; count += 1) {
    const address = `${local}${count === 1 ? "" : count}@${institution}.example`;
    if (given.has(address)) continue;
    given.add(address);
    return address;
  }
}

/**
 * Numbers of mobile form that no subscriber had when this was written: China's emergency satellite range
 * (1740 0), Japan's 060 9 and the Republic of Korea's 010 0 were not given out.
 */
export function phoneOf(side: Side, { below }: Random): { phone: string; phoneCountry: string } {
  const digits = (count: number) => String(below(10 ** count)).padStart(count, "0");
  if (side === "JP") return { phone: `+81609${digits(7)}`, phoneCountry: "JP" };
  if (side === "CN") return { phone: `+8617400${digits(6)}`, phoneCountry: "CN" };
  return { phone: `+82100${digits(7)}`, phoneCountry: "KR" };
}

export function messengerOf(side: Side, { name }: Person, { chance, below }: Random) {
  const { messenger, share } = MESSENGERS[side];
  if (!chance(share)) return { messenger: "NONE" as const, messengerId: null };
  const handle = `${name.latinFamily}_${name.latinGiven}`.toLowerCase().replace(/[^a-z_]/g, "");
  return { messenger, messengerId: `${handle}${below(90) + 10}` };
}

const DIETARY: Record<string, string[]> = {
  zh: ["素食", "清真餐", "不吃海鲜"],
  ja: ["甲殻類アレルギー", "そばアレルギー", "ベジタリアン"],
  ko: ["채식", "견과류 알레르기", "갑각류 알레르기"],
  en: ["Vegetarian", "No pork"],
};
const ACCESS: Record<string, string> = {
  zh: "需要轮椅通道",
  ja: "車椅子を利用します",
  ko: "휠체어를 이용합니다",
  en: "Wheelchair user",
};

export function needsOf({ locale }: Person, { chance, pick }: Random) {
  return {
    dietary: chance(0.07) ? pick(DIETARY[locale] ?? []) : null,
    access: chance(0.012) ? (ACCESS[locale] ?? null) : null,
  };
}
