"use client";

import { useEffect, useRef } from "react";
import { Icon } from "./icon";

export type ErrorSummaryProps = {
  title: string;
  /** `field` is the id of the control or fieldset, which is its name unless set otherwise. */
  errors: { field: string; message: string }[];
};

/** Takes the focus each time the errors change; without JavaScript the `autofocus` attribute does it. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal must be heard like the first
  useEffect(() => summary.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={summary}
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was just refused; what to mend is where reading starts
      autoFocus
      className="rounded-md border border-l-4 border-brick bg-brick-wash px-5 py-4"
    >
      <h2 className="flex items-start gap-2 font-semibold text-brick">
        <Icon name="alert" className="mt-[calc((1lh-1.25em)/2)]" />
        {title}
      </h2>
      <ul className="mt-1 grid pl-7">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${field}`}
              className="block py-2.5 text-brick underline underline-offset-4 hover:decoration-2"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
