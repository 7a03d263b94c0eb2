import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names";

type Look = {
  /** One primary to a screen; `quiet` beside it; `danger` for what cannot be undone. */
  variant?: "primary" | "quiet" | "danger";
  /** `dense` is for the organiser's tables; a finger still finds 44 px. */
  size?: "normal" | "dense";
};

export type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>;
export type ButtonLinkProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

export function Button({ variant, size, className, type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonClass({ variant, size }), className)} {...rest} />;
}

export function ButtonLink({ variant, size, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={classNames(buttonClass({ variant, size }), className)} {...rest}>
      {children}
    </a>
  );
}

const frame =
  "inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border text-center font-medium no-underline transition-colors print:hidden disabled:cursor-not-allowed disabled:border-rule disabled:bg-wash disabled:text-ink-soft";

const sizes = {
  normal: "min-h-11 px-5 py-2 text-base",
  dense: "touch-target px-3 py-1 text-sm",
};

const variants = {
  primary: "border-celadon bg-celadon text-on-celadon hover:border-celadon-deep hover:bg-celadon-deep",
  quiet: "border-edge bg-transparent text-ink hover:bg-wash",
  danger: "border-brick bg-transparent text-brick hover:bg-brick-wash",
};

function buttonClass({ variant = "primary", size = "normal" }: Look): string {
  return classNames(frame, sizes[size], variants[variant]);
}
