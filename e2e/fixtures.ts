import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
} from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { type Translator, translatorFor } from "@/lib/platform/i18n/translate";
import { buildScene, type Scene } from "./scene";
import { watch } from "./watch";

type Fixtures = {
  /** The language of this test's words; its browser asks for it too. */
  language: Locale;
  /** What the site says in that language, by message key. */
  t: Translator;
  /** Patterns of what the browser may complain about in this test: a page that is not there, say. */
  allowed: RegExp[];
  /** An edition of this test's own. */
  scene: Scene;
  /** Another browser, as watched as the first, closed at the end. */
  another: (options?: BrowserContextOptions) => Promise<BrowserContext>;
};

/** Whatever a browser complains about fails the test in which it does. */
export const test = base.extend<Fixtures>({
  language: ["en", { option: true }],
  locale: async ({ language }, use) => use(TAGS[language]),
  t: async ({ language }, use) => use(await translatorFor(language)),
  // Playwright reads what a fixture needs from its pattern, and wants one.
  allowed: async ({ baseURL: _ }, use) => use([]),
  context: async ({ context, allowed }, use) => {
    const complaints = watch(context, allowed);
    await use(context);
    base.expect(complaints).toEqual([]);
  },
  another: async ({ browser, contextOptions, allowed, viewport, locale }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, viewport, locale, ...options });
      opened.push({ context, complaints: watch(context, allowed) });
      return context;
    });
    for (const { context } of opened) await context.close();
    base.expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
  scene: async ({ baseURL: _ }, use) => use(await buildScene()),
});

export { expect } from "@playwright/test";
export type { Browser };

/** As browsers name them. */
const TAGS: Record<Locale, string> = { zh: "zh-CN", ja: "ja-JP", ko: "ko-KR", en: "en-GB" };

/** A copy of the tests for each language. */
export function inEachLanguage(tests: (language: Locale) => void): void {
  for (const language of LOCALES) {
    test.describe(language, () => {
      test.use({ language });
      tests(language);
    });
  }
}
