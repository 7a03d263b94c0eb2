"use client";

import { useRef } from "react";
import { findInstitutions } from "@/components/institution/find-institutions";
import { type OptionLabels, OptionList } from "@/components/ui/option-list";
import { TextInput } from "@/components/ui/text-input";
import { useCombobox } from "@/components/ui/use-combobox";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PartyChoice } from "./party-choice";

export type SearchLabels = OptionLabels & { search: string };

type Props = { locale: Locale; labels: SearchLabels; onChoose: (choice: PartyChoice) => void };

/** Finds institutions while their name is typed. The field is of no form: Enter in it sends nothing. */
export function PartyCombobox({ locale, labels, onChoose }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const box = useCombobox<PartyChoice>({
    input: () => place.current?.querySelector("input") ?? null,
    ask: (input) => findInstitutions(input.value, { locale }),
    onChoose: (option, input) => {
      input.value = "";
      onChoose(option);
    },
  });
  return (
    <div ref={place} className="grid max-w-xl gap-1">
      <TextInput
        name={`${box.listId}-search`}
        type="search"
        form=""
        label={labels.search}
        autoComplete="off"
      />
      <OptionList box={box} labels={labels} />
    </div>
  );
}
