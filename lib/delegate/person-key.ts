import { emailKey } from "@/lib/contact/email";
import type { PersonName } from "@/lib/names/schema";
import { searchKey } from "@/lib/names/search-key";

/**
 * Two registrations with the same key are the same person's: the address and the name, however it was typed
 * (width, case, spaces, old or new character forms). The address alone would not do: offices share one.
 */
export function personKey(email: string, name: Pick<PersonName, "nativeFamily" | "nativeGiven">): string {
  return `${emailKey(email)} ${searchKey(name.nativeFamily + name.nativeGiven)}`;
}
