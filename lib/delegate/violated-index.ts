const REASONS = {
  delegate_one_live: "delegate.registered",
  delegation_one_head: "delegate.headTaken",
} as const;

/** Which of the two "only one" rules about delegates a database error says was broken, if it is one. */
export function violatedIndex(error: unknown): "delegate.registered" | "delegate.headTaken" | null {
  const said = error instanceof Error ? error.message : "";
  const index = (Object.keys(REASONS) as (keyof typeof REASONS)[]).find((name) => said.includes(name));
  return index ? REASONS[index] : null;
}
