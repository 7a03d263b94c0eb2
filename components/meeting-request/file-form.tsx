"use client";

import { useRef, useState } from "react";
import { ActionForm, type ActionFormProps } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Textarea } from "@/components/ui/textarea";
import { FilePick } from "./file-pick";

export type FileWording = Record<
  "file" | "fileHelp" | "tooLarge" | "paste" | "pasteHelp" | "as" | "check" | "errors",
  string
>;

type Props = Pick<ActionFormProps, "action"> & {
  editionId: string;
  /** What the requests are, with their meaning. */
  options: { value: string; label: string }[];
  words: FileWording;
};

/** Takes a file of requests, or rows that were copied from a spreadsheet. */
export function FileForm({ action, editionId, options, words }: Props) {
  const [reading, setReading] = useState(false);
  const pasted = useRef<HTMLDivElement>(null);
  const show = (text: string) => {
    const area = pasted.current?.querySelector("textarea");
    if (area) area.value = text;
  };
  return (
    <ActionForm
      action={action}
      initial={{ as: options[0]?.value }}
      errorTitle={words.errors}
      className="grid max-w-3xl gap-5"
    >
      {(field, pending) => (
        <>
          <input type="hidden" name="editionId" value={editionId} />
          <FilePick
            label={words.file}
            help={words.fileHelp}
            error={field("file").error}
            tooLarge={words.tooLarge}
            busy={setReading}
            read={show}
          />
          <div ref={pasted}>
            <Textarea
              name="text"
              label={words.paste}
              help={words.pasteHelp}
              error={field("text").error}
              defaultValue={field("text").defaultValue}
              rows={8}
              className="max-h-96 font-mono"
            />
          </div>
          <ChoiceGroup
            type="radio"
            name="as"
            label={words.as}
            options={options}
            chosen={field("as").chosen}
            error={field("as").error}
          />
          <div>
            <Button disabled={pending || reading}>{words.check}</Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
