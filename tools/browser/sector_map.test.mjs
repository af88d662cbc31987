// Someone wants to know how many organisations there are, where and of what kind: by keyboard, by the map, and as data.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, button, keyboard } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";

const PATH = "/organisationer/kartlaggning";
const numberIn = (text) => Number(text.replaceAll(/[^0-9]/g, ""));

async function looksRight(page) {
  const lines = await inspect(page, { language: "sv", thorough: true });
  assert.equal(lines.length, 0, lines.join("\n"));
}

const total = async (page) => numberIn(await page.locator(".stat-line b").first().textContent());

journeys((journey) => {
  journey("from the county to a municipality and a kind, by keyboard", async ({ page, demo }) => {
    const hand = keyboard(page);
    await page.goto(demo.url(PATH, "vgr"));
    await looksRight(page);
    const county = await total(page);
    const rows = page.locator(".table--places tbody tr");
    assert.equal(await rows.count(), 49);
    assert.equal(await page.locator("svg.map [data-kommun]").count(), 49);
    const figures = await rows.locator("td:nth-child(2)").allTextContents();
    assert.equal(figures.map(numberIn).reduce((sum, n) => sum + n, 0), county, "the table adds up to the number on top");
    await hand.press(page.getByRole("link", { name: "Göteborg", exact: true }));
    assert.ok((await page.locator("h1").textContent()).includes("Göteborgs kommun"));
    assert.equal(await page.locator("svg.map .m-sel").getAttribute("data-kommun"), "1480");
    const gothenburg = await total(page);
    assert.ok(gothenburg > 0 && gothenburg < county);
    await looksRight(page);
    await hand.choose(page.locator("#slag"), "sports_and_outdoor_life");
    await hand.press(button(page, "Visa"));
    assert.ok((await total(page)) <= gothenburg);
    assert.ok(page.url().includes("kommun=1480") && page.url().includes("slag=sports_and_outdoor_life"));
  });

  journey("the map of the country, pressed", async ({ page, demo }) => {
    await page.goto(demo.url(`${PATH}?lan=alla`, "vgr"));
    assert.equal(await page.locator("svg.map [data-kommun]").count(), 290);
    assert.equal(await page.locator("#kommuner tbody tr a").count(), 290);
    await looksRight(page);
    await arrive(page, () => page.locator('svg.map [data-kommun="2584"]').click());
    assert.ok((await page.locator("h1").textContent()).includes("Kiruna"));
    assert.ok((await page.locator("main").textContent()).includes("inga uppgifter"), "no list has come from there");
  });

  journey("what could point to a person is hidden on the page and in the files", async ({ page, demo }) => {
    await page.goto(demo.url(`${PATH}?slag=faith_community`, "vgr"));
    await looksRight(page);
    const told = await page.locator(".table--places tbody td:nth-child(2)").allTextContents();
    assert.ok(told.includes("0–4") && !told.some((text) => ["1", "2", "3", "4"].includes(text.trim())), told.join(" "));
    for (const kind of ["csv", "json"]) {
      const link = page.locator(`#hamta a[type$="${kind}"]`);
      const text = await page.evaluate(async (at) => (await fetch(at)).text(), await link.getAttribute("href"));
      assert.ok(text.includes("0-4"), text.slice(0, 300));
    }
  });
});
