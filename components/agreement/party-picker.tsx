"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/platform/i18n/locales";
import { movedUp, type PartyChoice } from "./party-choice";
import { PartyCombobox, type SearchLabels } from "./party-combobox";

export type PickerLabels = SearchLabels & {
  legend: string;
  help: string;
  /** With # for the name. */
  up: string;
  remove: string;
  added: string;
};

type Props = { initial: PartyChoice[]; locale: Locale; labels: PickerLabels; error?: string };

/** Who signs, in order: found by any of their names, moved up, taken out. Sent as `parties`, one for each. */
export function PartyPicker({ initial, locale, labels, error }: Props) {
  const [chosen, setChosen] = useState(initial);
  const [said, setSaid] = useState("");
  const add = (choice: PartyChoice) => {
    if (!chosen.some(({ id }) => id === choice.id)) setChosen([...chosen, choice]);
    setSaid(labels.added.replace("#", choice.name));
  };
  const named = (label: string, { name }: PartyChoice) => label.replace("#", name);
  return (
    <fieldset id="parties" tabIndex={-1} className="grid min-w-0 gap-3 border-t border-rule pt-3">
      <legend className="pr-3 font-title">{labels.legend}</legend>
      <FieldNotes id="parties" help={labels.help} error={error} />
      <ol className="divide-y divide-rule border-y border-rule empty:hidden">
        {chosen.map((party, index) => (
          <li key={party.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <input type="hidden" name="parties" value={party.id} />
            <span className="figures w-6 text-right text-ink-soft">{index + 1}</span>
            <span className="min-w-0 flex-1">
              <span lang={party.lang}>{party.name}</span>
              {party.note ? (
                <span lang={party.noteLang} className="block text-sm text-ink-soft">
                  {party.note}
                </span>
              ) : null}
            </span>
            {index > 0 ? (
              <Button
                type="button"
                variant="quiet"
                size="dense"
                aria-label={named(labels.up, party)}
                onClick={() => setChosen(movedUp(chosen, index))}
              >
                <Icon name="up" />
              </Button>
            ) : null}
            <Button
              type="button"
              variant="quiet"
              size="dense"
              aria-label={named(labels.remove, party)}
              onClick={() => setChosen(chosen.filter(({ id }) => id !== party.id))}
            >
              <Icon name="cross" />
            </Button>
          </li>
        ))}
      </ol>
      <PartyCombobox locale={locale} labels={labels} onChoose={add} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}
