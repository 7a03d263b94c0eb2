import { Fragment } from "react";

type Props = { people: readonly { name: string; lang?: string }[]; between: string };

/** Names in one line, each marked with the language it is written in. */
export function NamedPeople({ people, between }: Props) {
  return people.map(({ name, lang }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name, and none moves
    <Fragment key={index}>
      {index > 0 ? between : null}
      <span lang={lang}>{name}</span>
    </Fragment>
  ));
}
