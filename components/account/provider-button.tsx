"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sendSignIn } from "./send-sign-in";

type Props = { next: string; words: { submit: string; working: string; refused: string; offline: string } };

/** Leads to the page of the OpenID Connect provider. */
export function ProviderButton({ next, words }: Props) {
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const go = async () => {
    setWorking(true);
    const answer = await sendSignIn("signin/oidc", { callbackUrl: next });
    if (typeof answer === "object") return window.location.assign(answer.url);
    setWorking(false);
    setProblem(answer === "refused" ? words.refused : words.offline);
  };
  return (
    <div className="grid justify-items-start gap-3">
      {problem ? <Notice role="alert" tone="refusal" title={problem} /> : null}
      <Button type="button" variant="quiet" onClick={go} disabled={working}>
        {working ? words.working : words.submit}
      </Button>
    </div>
  );
}
