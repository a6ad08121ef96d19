import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;
// A browser that talks to nobody but the site under test.
const args = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  ...(isRoot ? ["--no-sandbox"] : []),
];

// `npm run test:e2e` builds the site, serves it on a scratch database, and sets BASE_URL and CHROMIUM_PATH.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.BASE_URL,
    browserName: "chromium",
    locale: "en-US",
    // Recording costs every story a third of its time; `npm run test:e2e -- a-story --trace on` records one.
    trace: "off",
    screenshot: "only-on-failure",
    // What fades in is looked at as it stands, not half-way.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args },
  },
  // A story says where it plays: with the tag @phone in one hand, otherwise at a desk.
  projects: [
    { name: "desk", grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
});
