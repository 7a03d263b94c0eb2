"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button, type ButtonProps } from "./button";

export type DialogProps = {
  /** What the opening button says. */
  trigger: ReactNode;
  triggerVariant?: ButtonProps["variant"];
  triggerSize?: ButtonProps["size"];
  title: string;
  children?: ReactNode;
  /** The button or form that does it. */
  confirm: ReactNode;
  cancel: string;
};

/** Asks before what cannot be undone. It needs JavaScript: delegates get a page of its own instead. */
export function Dialog({
  trigger,
  triggerVariant = "quiet",
  triggerSize,
  title,
  children,
  confirm,
  cancel,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  return (
    <>
      <Button
        type="button"
        variant={triggerVariant}
        size={triggerSize}
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-md border border-edge bg-sheet p-6 text-left text-ink backdrop:bg-ink/40"
      >
        <h2 id={heading} className="font-title text-xl">
          {title}
        </h2>
        {children ? <div className="mt-3 grid gap-3">{children}</div> : null}
        <div className="mt-6 flex flex-wrap items-end justify-end gap-3">
          <Button type="button" variant="quiet" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
          {confirm}
        </div>
      </dialog>
    </>
  );
}
