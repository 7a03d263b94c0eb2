import type { ReactNode } from "react";

export type EmptyProps = {
  title: string;
  children?: ReactNode;
  /** The next step: a button or link. */
  action?: ReactNode;
};

/** Nothing here yet, why, and what to do about it. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="grid justify-items-center gap-2 border-y border-dashed border-edge px-4 py-12 text-center">
      <svg
        aria-hidden="true"
        width="48"
        height="24"
        viewBox="0 0 48 24"
        fill="none"
        strokeWidth="1.5"
        className="stroke-celadon-glaze"
      >
        <path d="M4 4h40c0 10-8 16-20 16S4 14 4 4zM17 22h14" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <p className="mt-2 text-lg font-medium text-balance">{title}</p>
      {children ? <div className="max-w-prose text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  );
}
