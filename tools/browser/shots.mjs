#!/usr/bin/env node
// Takes the pictures of the README from a demo of its own: docs/images/{front,referral,inbox,own}.png
//
//   node tools/browser/shots.mjs

import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./lib/browser.mjs";
import { ROOT, startDemo } from "./lib/demo.mjs";
import { onwards } from "./lib/hands.mjs";
import { smaller } from "./lib/png.mjs";
import { become } from "./people/working.mjs";

const FOLDER = join(ROOT, "docs/images");
const LARGEST = 300_000;
const WIDTH = 1280;

mkdirSync(FOLDER, { recursive: true });
const demo = await startDemo();
const browser = await startBrowser();
try {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 900 }, locale: "sv-SE", colorScheme: "light", reducedMotion: "reduce" });
  const page = await context.newPage();

  /** The page from its top (without the demo's bar), or from an element on, as high as given. */
  async function shoot(name, height, from) {
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.querySelectorAll(".demo-bar, #prova").forEach((e) => e.remove())); // what only the demo has
    const top = from ? (await page.locator(from).first().boundingBox()).y : 0;
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: top, width: WIDTH, height: Math.min(height, whole - top) };
    const bytes = smaller(await page.screenshot({ fullPage: true, clip }));
    const file = join(FOLDER, `${name}.png`);
    writeFileSync(file, bytes);
    console.log(`${file}  ${Math.round(statSync(file).size / 1000)} kB`);
    if (bytes.length > LARGEST) throw new Error(`${file} is larger than ${LARGEST} bytes: crop it`);
  }

  await page.goto(demo.url("/"));
  await shoot("front", 1250);
  await page.goto(demo.url("/remisser/rs-2023-0395"));
  await shoot("referral", 1500, "#traden");
  await become(page, demo, "registrar");
  await page.goto(demo.url("/arbete/inkorg"));
  await shoot("inbox", 1100);
  // What became of an answer: the link in a receipt of the referral that is decided.
  await become(page, demo, "", "ostergotland");
  const told = demo.mails("", { site: "ostergotland" }).filter((mail) => mail.text.includes("/mitt-svar/"));
  if (told.length === 0) throw new Error("no mail of Östergötland leads to an own page");
  let best = { told: -1 };
  for (const mail of told) {
    await page.goto(mail.link("/mitt-svar/"));
    await Promise.all([page.waitForURL("**/mitt-svar"), onwards(page).click()]);
    const outcomes = new Set(await page.locator("main .tied__answer .tag").allInnerTexts());
    if (outcomes.size > best.told) best = { told: outcomes.size, mail };
  }
  await page.goto(best.mail.link("/mitt-svar/"));
  await Promise.all([page.waitForURL("**/mitt-svar"), onwards(page).click()]);
  await shoot("own", 1500);
} finally {
  await browser.close();
  await demo.end();
}
