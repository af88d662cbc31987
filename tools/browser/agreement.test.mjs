// Two colleagues code the same sample with nothing but a keyboard, neither sees the other's work, and what differs is settled.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { button, keyboard, link, onwards, wordsOf } from "./lib/hands.mjs";
import { SLUG } from "./people/answering.mjs";
import * as working from "./people/working.mjs";

const VIEWS = 3;

// Codes all that is left: `codes` says whether the code is put on.
async function codeAll(hand, sample, stance, codes) {
  const { page } = hand;
  await page.goto(sample);
  await hand.press(link(page, "Koda nästa synpunkt"));
  for (let n = 0; n < VIEWS; n++) {
    assert.match(await wordsOf(page.locator("h1")), new RegExp(`Synpunkt \\d+ av ${VIEWS}`));
    if (codes) await hand.choose(page.locator("main input[name=codes]").first());
    const select = page.locator("#stance");
    if ((await select.count()) > 0) await hand.choose(select, stance);
    await hand.press(onwards(page));
  }
  assert.equal(page.url(), sample, "when all are coded one is back at the sample");
  assert.equal(await page.getByText("Så lika gjorde de").count(), 0);
  await hand.press(button(page, "Lämna in"));
}

journeys((journey) => {
  journey("two code a sample blind and settle what differs", async ({ page, demo }) => {
    const hand = keyboard(page);
    await working.become(page, demo, "case_officer");
    await page.goto(working.work(demo, SLUG, "/kodbok"));
    await hand.write(page.locator("#name"), "Tydlighet");
    await hand.press(button(page, "Lägg till koden"));
    await page.goto(working.work(demo, SLUG, "/kodning"));
    await hand.press(link(page, "Samstämmighet"));
    await hand.write(page.locator("#size"), String(VIEWS));
    const people = await page.locator("#first option").evaluateAll((all) => all.map((o) => ({ id: o.value, name: o.label })));
    assert.ok(people.length >= 3, "at least two can code");
    await hand.choose(page.locator("#first"), people[1].id);
    await hand.choose(page.locator("#second"), people[2].id);
    await hand.write(page.locator("#seed"), "resa");
    await hand.press(button(page, "Dra urvalet"));
    const sample = page.url();
    for (const [role, stance, codes] of [["case_officer", "support", true], ["coordinator", "reject", false]]) {
      await working.become(page, demo, role);
      await codeAll(hand, sample, stance, codes);
    }
    await page.goto(sample);
    const words = await wordsOf(page.locator("main"));
    assert.match(words, /Så lika gjorde de/);
    assert.match(words, /3 återstår att avgöra/);
    await hand.press(link(page, /^Avgör/).first());
    await hand.choose(page.locator("main input[name=codes]").first());
    const stance = page.locator("#stance");
    if ((await stance.count()) > 0) await hand.choose(stance, "support");
    await hand.write(page.locator("#reason"), "Vi läste om texten tillsammans");
    await hand.press(button(page, "Spara avgörandet"));
    await page.goto(sample);
    assert.match(await wordsOf(page.locator("#skiljer")), /2 återstår att avgöra/);
  });
});
