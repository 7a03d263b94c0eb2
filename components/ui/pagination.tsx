import { ButtonLink } from "./button";
import { Icon, type IconName } from "./icon";

type Step = { href: string; label: string };

export type PaginationProps = {
  /** Names the navigation for those who hear it. */
  label: string;
  /** "51–100 of 282", in the reader's language. */
  summary: string;
  first?: Step;
  previous?: Step;
  next?: Step;
};

/** Steps through a list by key; a step that does not exist is not drawn. */
export function Pagination({ label, summary, first, previous, next }: PaginationProps) {
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-center justify-between gap-3 text-sm print:hidden"
    >
      <p className="figures">{summary}</p>
      <div className="flex flex-wrap gap-2">
        {first ? <StepLink {...first} icon="first" /> : null}
        {previous ? <StepLink {...previous} icon="previous" rel="prev" /> : null}
        {next ? <StepLink {...next} icon="next" rel="next" /> : null}
      </div>
    </nav>
  );
}

function StepLink({ href, label, icon, rel }: Step & { icon: IconName; rel?: string }) {
  return (
    <ButtonLink href={href} rel={rel} variant="quiet" size="dense">
      {icon === "next" ? null : <Icon name={icon} />}
      {label}
      {icon === "next" ? <Icon name={icon} /> : null}
    </ButtonLink>
  );
}
