/** The SQLSTATE behind an error of Prisma's or of the driver's, or null. */
export function sqlState(error: unknown): string | null {
  const found = fact(error, "code");
  return found && /^[0-9A-Z]{5}$/.test(found) && !/^P\d{4}$/.test(found) ? found : nested(error);
}

function nested(error: unknown): string | null {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: unknown } } })?.meta;
  const cause = meta?.driverAdapterError?.cause;
  return fact(cause, "originalCode") ?? fact(cause, "code");
}

function fact(source: unknown, name: string): string | null {
  const value = (source as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === "string" ? value : null;
}
