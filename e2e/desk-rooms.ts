import { db } from "@/lib/platform/db/client";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./scan";
import { signIn } from "./sign-in";

/** The edition of the example. */
export const EXAMPLE = 3;

/** Scans rooms of the example's desk, each by what its address ends in, in one language after the other. */
export function inEachRoom(rooms: Record<string, () => Promise<string>>): void {
  for (const [index, [name, room]] of Object.entries(rooms).entries()) {
    const language = LOCALES[index % LOCALES.length] ?? "en";
    test(`anybody can work at the desk: ${name} (${language})`, async ({ page, context }) => {
      const { id } = await db.edition.findUniqueOrThrow({ where: { number: EXAMPLE } });
      await signIn(context, "ORGANISER", id);
      const answer = await page.goto(`/${language}/organise/${EXAMPLE}${await room()}`);
      expect(answer?.status()).toBe(200);
      await expectAccessible(page);
    });
  }
}
