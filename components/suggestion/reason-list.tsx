import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Reason } from "@/lib/suggestion/schema";
import { useList } from "./use-list";

type Props = {
  reasons: Reason[];
  /** To the institution itself, or of it at the desk. */
  voice: "you" | "desk";
};

/** Why a partner is suggested, in words, the heaviest reason first. */
export function ReasonList({ reasons, voice }: Props) {
  const t = useTranslations("suggestion.reason");
  const sector = useTranslations("sector.name");
  const d = useTranslations("domain");
  const list = useList();
  const history = (key: "met" | "signed", numbers: number[]) =>
    numbers.length > 0
      ? [t(`${voice}.${key}`, { editions: list(numbers.map((number) => t("edition", { number }))) })]
      : [];
  const sentences = (reason: Reason): string[] => {
    switch (reason.weight) {
      case "kind":
        return [t(`${voice}.kind`, { kind: d(`kind.${reason.kind}`) })];
      case "side":
        return [t(`${voice}.side`, { side: d(`side.${reason.side}`) })];
      case "city":
        return [t(`${voice}.city`, { cities: list(reason.cities) })];
      case "language":
        return [
          t(`${voice}.language`, { languages: list(reason.languages.map((one) => d(`language.${one}`))) }),
        ];
      case "history":
        return [...history("signed", reason.signed), ...history("met", reason.met)];
      default:
        return [t(`${voice}.${reason.weight}`, { sectors: list(reason.sectors.map((one) => sector(one))) })];
    }
  };
  return (
    <ul className="grid gap-1 text-sm">
      {reasons.flatMap(sentences).map((sentence) => (
        <li key={sentence} className="flex items-start gap-1.5">
          <Icon name="check" className="mt-[calc((1lh-1.25em)/2)] text-celadon" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
