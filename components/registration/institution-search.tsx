"use client";

import { useRef, useState } from "react";
import { findInstitutions } from "@/components/institution/find-institutions";
import { OptionList } from "@/components/ui/option-list";
import { useCombobox } from "@/components/ui/use-combobox";

type Props = {
  locale: string;
  chosen: string;
  labels: { list: string; none: string; chosen: string; count: string };
};

/**
 * Suggests known institutions while the name is typed. Choosing one sends its id; typing on makes it a new name
 * again. Without JavaScript the form finds them when it is sent.
 */
export function InstitutionSearch({ locale, chosen, labels }: Props) {
  const [id, setId] = useState(chosen);
  const place = useRef<HTMLDivElement>(null);
  const box = useCombobox({
    input: () => nameField(place.current),
    ask: (input) => findInstitutions(input.value, { locale, ...sideOf(input) }),
    onType: () => setId(""),
    onChoose: (option, input) => {
      input.value = option.name;
      setId(option.id);
    },
  });
  return (
    <div ref={place} className="-mt-4 grid gap-1" data-institution-chosen={id ? "" : undefined}>
      <input type="hidden" name="institutionId" value={id} />
      <OptionList box={box} labels={labels} said={id ? labels.chosen : undefined} />
    </div>
  );
}

/** The name field that the suggestions belong to, which the server has drawn. */
function nameField(place: HTMLElement | null): HTMLInputElement | null {
  const found = place?.closest("form")?.elements.namedItem("institutionName");
  return found instanceof HTMLInputElement ? found : null;
}

function sideOf({ form }: HTMLInputElement): { side?: string } {
  const side = new FormData(form ?? undefined).get("side");
  return typeof side === "string" ? { side } : {};
}
