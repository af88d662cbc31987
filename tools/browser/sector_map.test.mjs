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

journeys((journey) => {
  journey("from the county to a municipality and a kind, by keyboard", async ({ page, demo }) => {
    const hand = keyboard(page);
    await page.goto(demo.url(PATH, "vgr"));
    await looksRight(page);
    const rows = page.locator(".table--places tbody tr");
    assert.equal(await rows.count(), 49);
    assert.equal(await page.locator("svg.map [data-kommun]").count(), 49);
    const figures = await rows.locator("td:nth-child(2)").allTextContents();
    const stat = page.locator(".stat-line b");
    const county = (await stat.count()) > 0 ? numberIn(await stat.first().textContent()) : 0;
    assert.equal(figures.map(numberIn).reduce((sum, n) => sum + n, 0), county, "the table adds up to the number on top");
    await hand.press(page.getByRole("link", { name: "Göteborg", exact: true }));
    assert.ok((await page.locator("h1").textContent()).includes("Göteborgs kommun"));
    assert.equal(await page.locator("svg.map .m-sel").getAttribute("data-kommun"), "1480");
    await looksRight(page);
    await hand.choose(page.locator("#slag"), "sports_and_outdoor_life");
    await hand.press(button(page, "Visa"));
    assert.ok(page.url().includes("kommun=1480") && page.url().includes("slag=sports_and_outdoor_life"));
    assert.ok((await page.locator("#urval").textContent()).includes("Idrott och friluftsliv"));
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

  journey("what could point to a person is told neither on the page nor in the files", async ({ page, demo }) => {
    await page.goto(demo.url(`${PATH}?slag=faith_community`, "vgr"));
    await looksRight(page);
    const few = ["1", "2", "3", "4"];
    const told = await page.locator(".table--places tbody td:nth-child(2)").allTextContents();
    assert.ok(told.length === 49 && !told.some((text) => few.includes(text.trim())), told.join(" "));
    const fetched = async (kind) => {
      const at = await page.locator(`#hamta a[type$="${kind}"]`).getAttribute("href");
      return page.evaluate(async (address) => (await fetch(address)).text(), at);
    };
    const table = (await fetched("csv")).split("\r\n").map((line) => line.split(";")).filter((row) => row[0] === "municipality");
    assert.ok(table.length === 49 && !table.some((row) => few.includes(row[3])));
    const data = JSON.parse(await fetched("json"));
    assert.ok(data.guarded && data.municipalities.length === 49 && !data.municipalities.some((m) => m.count > 0 && m.count < 5));
  });
});
