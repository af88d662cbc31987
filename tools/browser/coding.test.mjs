// The case officer codes an answer without a mouse: a code in the book, a passage marked with the arrow keys, the code put
// on it by typing, and the keys turned off.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, wordsOf } from "./lib/hands.mjs";
import { SLUG } from "./people/answering.mjs";
import * as working from "./people/working.mjs";

async function addCode(page, demo, name) {
  await page.goto(working.work(demo, SLUG, "/kodbok"));
  await page.locator("#name").focus();
  await page.keyboard.type(name);
  await arrive(page, () => page.locator('button[name=do][value=add]').press("Enter"));
  assert.match(await wordsOf(page.locator("main table")), new RegExp(name));
}

journeys((journey) => {
  journey("an answer is coded by keyboard alone", async ({ page, demo }) => {
    await working.become(page, demo, "case_officer");
    await addCode(page, demo, "Mötestider");
    await page.goto(working.work(demo, SLUG, "/svar"));
    await arrive(page, () => page.locator('main table a[href*="/arbete/svar/"]').first().press("Enter"));
    const before = await page.locator(".codes > li").count();
    const text = page.locator("[data-place]").first();
    await text.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("m");
    const words = await page.locator("#passage").inputValue();
    assert.ok(words.length > 3, "the sentence is the passage");
    assert.equal(await page.evaluate(() => document.activeElement.id), "part", "and one goes on with what it is about");
    await page.locator("#ny .tags > summary").focus();
    await page.keyboard.press("Enter");
    await page.locator("#ny [data-filter]").focus();
    await page.keyboard.type("mötest");
    assert.equal(await page.locator("#ny .tags .tick:visible").count(), 1);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator('[name="passage-codes"]:checked').count(), 1);
    await arrive(page, () => page.locator('button[name=do][value=add]').press("Enter"));
    assert.equal(await page.locator(".codes > li").count(), before + 1);
    assert.match(await wordsOf(page.locator(".codes > li").last()), /Mötestider/);
    const flat = (s) => s.replace(/\s+/g, " ").trim();
    assert.equal(flat(await page.locator(".marked mark").allInnerTexts().then((all) => all.join(" "))), flat(words));

    // The single keys can be turned off, and stay so on the next page.
    await page.keyboard.press("?");
    await page.locator("[data-keys-on]").focus();
    await page.keyboard.press("Space");
    await page.locator("[data-keys-close]").press("Enter");
    await page.reload();
    await page.keyboard.press("?");
    assert.equal(await page.locator("[data-keys]").evaluate((d) => d.open), false);
  });
});
