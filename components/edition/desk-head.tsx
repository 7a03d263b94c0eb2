import type { ReactNode } from "react";

/** The head of a desk page: what it is, what it is about, what one can do. */
export function DeskHead({
  title,
  text,
  actions,
}: {
  title: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-title text-2xl">{title}</h1>
        {text ? <div className="text-sm text-ink-soft">{text}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
