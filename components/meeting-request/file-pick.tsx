"use client";

import { useEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { controlClass } from "@/components/ui/text-input";
import { MAX_CODED_BYTES, MAX_FILE_BYTES } from "@/lib/meeting-request/import-schema";

type Props = {
  label: string;
  help: string;
  error?: string;
  tooLarge: string;
  /** Called with true while a file is read. */
  busy: (reading: boolean) => void;
  /** Called with the text of a file in UTF-8: it is shown where rows are pasted. */
  read: (text: string) => void;
};

/**
 * A file, read here once there is a script: calls by React's script hold no files. UTF-8 goes where text is pasted,
 * anything else goes along as base64, for the server to find out what it is. Without a script it is sent as it is.
 */
export function FilePick({ label, help, error, tooLarge, busy, read }: Props) {
  const [octets, setOctets] = useState<string | null>(null);
  const [large, setLarge] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async () => {
    const file = input.current?.files?.[0];
    setLarge(false);
    setOctets("");
    if (!file) return;
    busy(true);
    const bytes = new Uint8Array(await file.slice(0, MAX_FILE_BYTES + 1).arrayBuffer());
    const text = utf8(bytes);
    if (bytes.length > (text === null ? MAX_CODED_BYTES : MAX_FILE_BYTES)) setLarge(true);
    else if (text !== null) read(text);
    else setOctets(base64(bytes));
    busy(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file may have been chosen before there was a script
  useEffect(() => void take(), []);
  return (
    <>
      {octets === null ? null : <input type="hidden" name="file" value={octets} />}
      <Field name="file" label={label} help={help} error={large ? tooLarge : error}>
        {(wiring) => (
          <input
            {...wiring}
            ref={input}
            type="file"
            name={octets === null ? "file" : undefined}
            onChange={take}
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            className={controlClass}
          />
        )}
      </Field>
    </>
  );
}

/** Null where it is something else; the mark at the beginning is left out. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const octet of bytes) binary += String.fromCharCode(octet);
  return btoa(binary);
}
