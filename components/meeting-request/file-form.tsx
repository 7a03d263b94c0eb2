"use client";

import { ActionForm, type ActionFormProps } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";

type Words = Record<"file" | "fileHelp" | "paste" | "pasteHelp" | "as" | "check" | "errors", string>;

type Props = Pick<ActionFormProps, "action"> & {
  editionId: string;
  /** What the requests are, with their meaning. */
  options: { value: string; label: string }[];
  words: Words;
};

/** Takes a file of requests, or rows that were copied from a spreadsheet. */
export function FileForm({ action, editionId, options, words }: Props) {
  return (
    <ActionForm
      action={action}
      initial={{ as: options[0]?.value }}
      errorTitle={words.errors}
      className="grid max-w-3xl gap-5"
    >
      {(field, pending) => {
        const { chosen, ...as } = field("as");
        return (
          <>
            <input type="hidden" name="editionId" value={editionId} />
            <TextInput
              name="file"
              type="file"
              label={words.file}
              help={words.fileHelp}
              error={field("file").error}
              accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            />
            <Textarea
              name="text"
              label={words.paste}
              help={words.pasteHelp}
              error={field("text").error}
              defaultValue={field("text").defaultValue}
              rows={8}
              className="max-h-96 font-mono"
            />
            <ChoiceGroup
              type="radio"
              name="as"
              label={words.as}
              options={options}
              chosen={chosen}
              error={as.error}
            />
            <div>
              <Button disabled={pending}>{words.check}</Button>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
