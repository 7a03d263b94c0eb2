import { defineConfig } from "@playwright/test";

const CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Run by `npm test -- --only e2e`, which builds and serves the site and says where it is. */
export default defineConfig({
  testDir: "e2e",
  outputDir: ".data/browser-tests",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.APP_URL,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM },
    locale: "en-GB",
    timezoneId: "Asia/Seoul",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      testMatch: /(delegate|institution|interpreter|access)[-.].*spec\.ts/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
});
