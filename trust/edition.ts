import { buildEdition } from "@/lib/testing/factories/edition";

let last = 0;

/** An edition open for registration whose number fits in an address; each test file counts its own. */
export function openEdition(overrides: Parameters<typeof buildEdition>[0] = {}) {
  last += 1;
  return buildEdition({ number: last, ...overrides });
}
