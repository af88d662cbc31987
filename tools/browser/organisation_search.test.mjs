// Someone looks for choirs and wants to know where they are: from the list to the map and back, by keyboard, by a press on the map,
// and without script.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, button, fill, keyboard } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";
import { become } from "./people/working.mjs";

const numberIn = (text) => Number(text.replaceAll(/[^0-9]/g, ""));

async function looksRight(page) {
  const lines = await inspect(page, { language: "sv", thorough: true });
  assert.equal(lines.length, 0, lines.join("\n"));
}

/** The demo's index is filled in the background when it starts. */
async function found(page, url) {
  for (let n = 0; n < 60; n++) {
    await page.goto(url);
    if ((await page.locator("#traffar").count()) > 0) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  assert.fail("nothing was found");
}

/** The numbers of the table add up to what the heading says. */
async function addsUp(page) {
  const all = numberIn(await page.locator("#traffar").textContent());
  const rows = await page.locator(".mapped__table tbody td.n").allTextContents();
  const sum = rows.filter((text) => /^[0-9\s]+$/.test(text)).map(numberIn).reduce((a, b) => a + b, 0);
  assert.equal(sum, all);
  assert.equal(numberIn(await page.locator(".mapped__table tfoot td").textContent()), all);
}

journeys((journey) => {
  journey("from the list to the map and on to a municipality, by keyboard", async ({ page, demo }) => {
    const hand = keyboard(page);
    await found(page, demo.url("/organisationer?q=idrott", "vgr"));
    await looksRight(page);
    await hand.press(page.getByRole("link", { name: "På karta" }));
    assert.equal(await page.inputValue("#sok-org"), "idrott");
    assert.equal(await page.locator("svg.map [data-kommun]").count(), 49);
    await addsUp(page);
    await looksRight(page);
    // Another search stays on the map; narrowed it still adds up.
    await fill(hand, { q: "förening" });
    await hand.press(button(page, "Sök"));
    assert.equal(await page.locator("svg.map").count(), 1);
    await addsUp(page);
    const row = page.locator(".table--places tbody tr", { has: page.locator('a[data-plats="1480"]') });
    const there = numberIn(await row.locator("td").textContent());
    await hand.press(page.locator('a[data-plats="1480"]'));
    assert.equal(await page.inputValue("#sok-org"), "förening");
    assert.equal(await page.locator("svg.map").count(), 0, "a municipality is shown as a list");
    assert.equal(numberIn(await page.locator("#traffar").textContent()), there);
  });

  journey("the map pressed, of all counties too", async ({ page, demo }) => {
    await found(page, demo.url("/organisationer?visa=karta", "vgr"));
    await arrive(page, () => page.locator('svg.map [data-kommun="1480"]').click());
    assert.equal(new URL(page.url()).searchParams.get("plats"), "1480");
    await page.goto(demo.url("/organisationer?visa=karta", "vgr"));
    await arrive(page, () => page.getByRole("link", { name: "Visa hela Sverige" }).click());
    assert.equal(await page.locator("svg.map [data-kommun]").count(), 290);
    assert.equal(await page.locator("#kommuner tbody tr").count(), 290);
    await addsUp(page);
    await looksRight(page);
    await arrive(page, () => page.getByRole("link", { name: "Visa Västra Götalands län" }).click());
    assert.equal(await page.locator("svg.map [data-kommun]").count(), 49);
  });

  journey("an official on a phone, in the dark", async ({ page, demo }) => {
    await become(page, demo, "coordinator", "vgr");
    await found(page, demo.url("/arbete/organisationer?q=f%C3%B6rening&visa=karta", "vgr"));
    await addsUp(page);
    await looksRight(page);
    assert.ok(await page.getByRole("button", { name: "Spara som sändlista" }).isVisible());
  }, { viewport: { width: 360, height: 740 }, colorScheme: "dark" });

  journey("without script", async ({ page, demo }) => {
    await found(page, demo.url("/organisationer", "vgr"));
    await page.getByRole("link", { name: "På karta" }).click();
    await addsUp(page);
    await page.locator('a[data-plats="1480"]').click();
    assert.equal(await page.locator("svg.map").count(), 0);
  }, { javaScriptEnabled: false });
});
