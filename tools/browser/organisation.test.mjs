// The coordinator keeps an organisation: section by section, with a contact that is erased; two that are one are merged and parted.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, wordsOf } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";
import * as working from "./people/working.mjs";

async function add(page, demo, name) {
  await page.goto(demo.url("/arbete/organisationer/ny"));
  await page.locator("#name").fill(name);
  await page.locator("#seat").fill("Ale");
  await page.getByLabel("Civilsamhället").check();
  await arrive(page, () => page.getByRole("button", { name: "Spara" }).click());
  return new URL(page.url()).pathname;
}

async function look(page) {
  assert.deepEqual(await inspect(page, { language: "sv", thorough: true }), [], page.url());
}

journeys((journey) => {
  journey("an organisation is kept, merged with its other entry and parted again", async ({ page, demo }) => {
    await working.become(page, demo, "coordinator");
    const one = await add(page, demo, "Nolhaga idrottsförening");
    const other = await add(page, demo, "Nolhaga IF");
    await look(page);

    await arrive(page, () => page.getByRole("link", { name: /^Ändra\s+Var de finns/ }).click());
    await page.locator("#town").fill("Nol");
    await page.locator("#postal_code").fill("nittio");
    await arrive(page, () => page.getByRole("button", { name: "Spara" }).click());
    assert.equal(await page.locator("#town").inputValue(), "Nol", "what was typed is kept");
    await look(page);
    await page.locator("#postal_code").fill("449 43");
    await arrive(page, () => page.getByRole("button", { name: "Spara" }).click());
    for (const section of ["namn", "verksamhet", "storlek", "kontakt"]) {
      await page.goto(demo.url(`${other}/andra/${section}`));
      await look(page);
    }
    await page.goto(demo.url(`${other}/historik`));
    assert.match(await wordsOf(page.locator("main")), /Nu: Nol/);
    await look(page);

    await page.goto(demo.url(`${other}/kontakter/ny`));
    await look(page);
    await page.getByLabel("Ordförande").check();
    await page.locator("#person").fill("Anna Exempel");
    await page.locator("#told").fill("Mejl från föreningen");
    await page.getByLabel("Personen har samtyckt").check();
    await arrive(page, () => page.getByRole("button", { name: "Spara kontaktvägen" }).click());
    assert.match(await wordsOf(page.locator("main")), /Anna Exempel/);

    await page.goto(demo.url("/arbete/organisationer/dubbletter"));
    await look(page);
    const pair = page.locator("tr", { hasText: "Nolhaga IF" });
    await arrive(page, () => pair.getByRole("link", { name: /^Jämför/ }).click());
    await look(page);
    await arrive(page, () => page.getByRole("button", { name: "Slå ihop" }).click());
    assert.equal(new URL(page.url()).pathname, other, "the one of which more is known stays");
    assert.match(await wordsOf(page.locator("main")), /Står också för[^]*Nolhaga idrottsförening/);
    await look(page);
    await page.goto(demo.url(one));
    assert.equal(new URL(page.url()).pathname, other, "the old address leads there");
    await arrive(page, () => page.getByRole("button", { name: /^Dela igen/ }).click());
    assert.doesNotMatch(await wordsOf(page.locator("main")), /Står också för/);
    await page.goto(demo.url(`${one}/sla-ihop`));
    await look(page);
    await arrive(page, () => page.getByRole("link", { name: "Nolhaga IF" }).click());
    await arrive(page, () => page.getByRole("button", { name: "De är inte samma" }).click());
    assert.doesNotMatch(await wordsOf(page.locator("main")), /Nolhaga/);

    await page.goto(demo.url(other));
    await arrive(page, () => page.getByRole("link", { name: /^Radera personuppgifterna/ }).click());
    await look(page);
    await arrive(page, () => page.getByRole("button", { name: "Ja, radera" }).click());
    assert.doesNotMatch(await wordsOf(page.locator("main")), /Anna Exempel/);
  });
});
