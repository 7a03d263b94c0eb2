"use client";

import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { sendSignIn } from "./send-sign-in";

export type CredentialsFormProps = {
  provider: "password" | "link";
  /** Where to go then; a page of ours, checked by the server. */
  next: string;
  fields: { name: string; label: string; type: string; autoComplete: string; help?: string }[];
  words: { submit: string; working: string; refused: string; offline: string };
  /** Beside the refusal: the way on. */
  instead?: ReactNode;
};

/** Signs in by password or by a mailed token; the token comes with the address's `#` part, which no server sees. */
export function CredentialsForm({ provider, next, fields, words, instead }: CredentialsFormProps) {
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const token = useToken(provider === "link");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWorking(true);
    setProblem(undefined);
    const sent = Object.fromEntries(fields.map(({ name }) => [name, String(form.get(name) ?? "").trim()]));
    const answer = await sendSignIn(`callback/${provider}`, { ...sent, callbackUrl: next });
    if (typeof answer === "object") return window.location.assign(next);
    setWorking(false);
    setProblem(answer === "refused" ? words.refused : words.offline);
  };
  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      {problem ? <Notice role="alert" tone="refusal" title={problem} action={instead} /> : null}
      {fields.map(({ name, ...field }) => (
        <TextInput
          key={`${name} ${token}`}
          {...field}
          id={`${provider}-${name}`}
          name={name}
          required
          defaultValue={name === "token" ? token : undefined}
        />
      ))}
      <div>
        <Button disabled={working}>{working ? words.working : words.submit}</Button>
      </div>
    </form>
  );
}

function useToken(wanted: boolean): string {
  const [token, setToken] = useState("");
  useEffect(() => {
    if (!wanted || !window.location.hash) return;
    setToken(window.location.hash.slice(1));
    // Out of the address bar and the history at once.
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  }, [wanted]);
  return token;
}
