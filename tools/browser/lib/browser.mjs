// The browser, and what is watched on every page: errors in the console (a blocked script or style is one), answers
// that say the program failed, and scripts that throw.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { chromium } from "playwright-core";
import { ROOT, startDemo } from "./demo.mjs";

const SCREENSHOTS = join(ROOT, "target/check/browser");
const PATIENCE = 15_000; // for anything on a page to appear

/** Starts Chromium. */
export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.RADSLAG_CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--host-resolver-rules=MAP *.localhost 127.0.0.1"],
  });
}

/** What the browser complained about, on any page of a context. */
export function watch(context) {
  const complaints = [];
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    // The browser notes every answer of 400 and above; those that a journey provokes are asserted there.
    if (/Failed to load resource: the server responded with a status of 4(04|03|09|22|10|05)/.test(message.text())) return;
    complaints.push(`${message.location().url || message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`${error.page()?.url()}: ${error.error()}`));
  context.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.url()}: answered ${response.status()}`);
  });
  return complaints;
}

/**
 * A journey file: one demo, one browser, and for each test a new context. `journeys(fn)` registers the tests;
 * `fn` gets `journey(name, walk, options)`, where `walk` is given `{ page, context, demo, person }`.
 */
export function journeys(register) {
  const shared = {};
  let open = []; // contexts of the test that runs

  before(async () => {
    [shared.demo, shared.browser] = await Promise.all([startDemo(), startBrowser()]);
  }, { timeout: 180_000 });
  after(async () => {
    await shared.browser?.close();
    await shared.demo?.end();
  });
  afterEach(async () => {
    for (const { context } of open) await context.close();
    open = [];
  });

  /** A person of their own: a context with its own cookies. */
  async function person(options = {}) {
    const context = await shared.browser.newContext({
      viewport: { width: 1280, height: 900 }, locale: "sv-SE", timezoneId: "Europe/Stockholm", colorScheme: "light", ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    const complaints = watch(context);
    const page = await context.newPage();
    open.push({ context, page, complaints });
    return page;
  }

  function journey(name, walk, { timeout = 180_000, ...options } = {}) {
    test(name, { timeout }, async (t) => {
      const page = await person(options);
      try {
        await walk({ page, context: page.context(), demo: shared.demo, browser: shared.browser, person, t });
        const complaints = open.flatMap((o) => o.complaints);
        if (complaints.length > 0) throw new Error(`the browser complained:\n  ${complaints.join("\n  ")}`);
      } catch (error) {
        error.message += `\n  on ${open.map((o) => o.page.url()).join(" and ")}`;
        await photograph(name, open.map((o) => o.page));
        throw error;
      }
    });
  }
  register(journey);
}

/** Keeps what the pages looked like when a journey failed. */
async function photograph(name, pages) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const file = name.toLowerCase().replace(/[^a-z0-9åäö]+/g, "-").slice(0, 60);
  for (const [i, page] of pages.entries()) {
    const path = join(SCREENSHOTS, `${file}-${i + 1}.png`);
    await page.screenshot({ path, fullPage: true, timeout: 10_000 }).then(() => console.error(`  screenshot: ${path}`), () => {});
  }
}
