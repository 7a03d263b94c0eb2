import { useTranslations } from "next-intl";

/** Joins words by what the language parts them with; many hold an "and" of their own. */
export function useList(): (words: string[]) => string {
  const t = useTranslations("suggestion");
  return (words) => words.join(t("separator"));
}
