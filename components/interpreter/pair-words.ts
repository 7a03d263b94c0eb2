import { type LanguagePair, languagesOf } from "@/lib/interpreter/schema";

type Words = (key: string, values?: Record<string, string>) => string;

/** A pair of languages in words: Japanese–Chinese. `t` is of `interpreter`, `domain` of `domain`. */
export function pairWords(t: Words, domain: Words, pair: LanguagePair): string {
  const [one, other] = languagesOf(pair);
  return t("pair", { one: domain(`language.${one}`), other: domain(`language.${other}`) });
}
