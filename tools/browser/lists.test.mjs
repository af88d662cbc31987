// The case officer keeps a list, goes through the names on it, and fills a draft from it.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, wordsOf } from "./lib/hands.mjs";
import * as working from "./people/working.mjs";

journeys((journey) => {
  journey("a pasted list, its names gone through, fills a draft", async ({ page, demo }) => {
    await working.become(page, demo, "case_officer");
    await page.goto(demo.url("/arbete/organisationer"));
    await arrive(page, () => page.getByRole("link", { name: "Sändlistor att använda igen" }).click());
    await arrive(page, () => page.getByRole("link", { name: "Ny sändlista" }).first().click());
    await page.getByLabel("Namn", { exact: true }).fill("Äldres organisationer");
    await page.getByLabel("Namnen i rutan eller filen nedan").check();
    await page.locator("#list").fill("PRO, Pensionärernas riksorganisation\nSPF Seniorerna Uppsaladistriktet; uppsala@spf.example\nSPF seniorerna");
    await page.locator("[name=list_category]").last().evaluate((e) => { if (e.type === "radio") e.checked = true; else e.selectedIndex = e.options.length - 1; });
    await arrive(page, () => page.getByRole("button", { name: "Skapa listan" }).click());
    assert.match(await wordsOf(page.locator("main")), /på listan/);
    await arrive(page, () => page.getByRole("link", { name: "Gå igenom namnen" }).click());
    const words = await wordsOf(page.locator("main"));
    assert.match(words, /PRO, Pensionärernas riksorganisation/);
    assert.match(words, /Inga förslag[^]*SPF Seniorerna Uppsaladistriktet/, "a district is not offered as its federation");
    await arrive(page, () => page.getByRole("button", { name: "Lägg till alla", exact: true }).click());
    assert.match(await wordsOf(page.locator("main")), /nya: 1/);

    const slug = await working.begin(page, demo, "En remiss från en lista");
    await page.goto(working.work(demo, slug, "/sandlista?ny=sparad"));
    await page.locator("[name=saved]").first().check();
    await arrive(page, () => page.getByRole("button", { name: "Fyll på från listan" }).click());
    assert.match(await wordsOf(page.locator("main")), /SPF Seniorerna Uppsaladistriktet/);
  });
});
