/** What a use case answers: its value, or the reason why it refused. Bugs are exceptions, never reasons. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason };

/** A reason is a key in `messages/*\/errors.json`, with the figures that its sentence names. */
export type Refusal<Key extends string = string> = { key: Key; values?: Record<string, string | number> };

export function ok(): { ok: true; value: undefined };
export function ok<Value>(value: Value): { ok: true; value: Value };
export function ok(value?: unknown) {
  return { ok: true as const, value };
}

export function refuse<const Key extends string>(
  key: Key,
  values?: Record<string, string | number>,
): { ok: false; reason: Refusal<Key> } {
  return { ok: false, reason: values ? { key, values } : { key } };
}
