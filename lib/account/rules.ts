const SEGMENT = /^[\w~-][\w.~-]*$/;
const QUERY = /^[\w.~%&=+,:@/-]*$/;

/**
 * Where to go after signing in: a page of ours in one of our languages, else the desk's front door. What is let
 * through is listed, not what is refused: a path of plain segments, so no host, scheme, backslash, `//` or `..`
 * can be in it, and a query of plain characters.
 */
export function safeNext(next: unknown, locale: string): string {
  const home = `/${locale}/organise`;
  if (typeof next !== "string" || next.length > 500) return home;
  const [path = "", query, ...more] = next.split("?");
  const [empty, language = "", ...segments] = path.split("/");
  const plain =
    empty === "" &&
    /^(zh|ja|ko|en)$/.test(language) &&
    segments.every((segment) => SEGMENT.test(segment)) &&
    more.length === 0 &&
    (query === undefined || QUERY.test(query));
  return plain ? next : home;
}
