import { Fragment, type ReactNode } from "react";
import { SIDES, type Side } from "@/lib/names/schema";

/**
 * What differs by side, in all its versions: the style sheet shows the one of the side that is ticked, so it
 * changes at once and without JavaScript. What is the same for all sides is written once.
 */
export function BySide({ children, block }: { children: (side: Side) => ReactNode; block?: boolean }) {
  const versions = SIDES.map((side) => ({ side, content: children(side) }));
  const [first] = versions;
  if (
    first &&
    typeof first.content === "string" &&
    versions.every(({ content }) => content === first.content)
  ) {
    return <Fragment>{first.content}</Fragment>;
  }
  const Tag = block ? "div" : "span";
  return versions.map(({ side, content }) => (
    <Tag key={side} data-only={side}>
      {content}
    </Tag>
  ));
}
