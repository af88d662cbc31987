// A coordinator takes a list into the register, answers a question about a row, and takes the list back: with the keyboard alone,
// without script too.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journeys } from "./lib/browser.mjs";
import { fill, keyboard, mouse, wordsOf } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";
import * as working from "./people/working.mjs";

const LIST = `kommun;namn;organisationsnummer;typer;ort;ordförande
Ale;Byalaget Solrosen i Provby;;Hembygdsförening;Alafors;Anna Ek
Ale;Provby IF;802000-3292;Idrottsförening;Alafors;
Ale;;;Kultur;;
Ale;Provby skola;;;;
`;

/** Walks from the file to the receipt and back again, and looks at each page on its way. */
async function walk(page, demo, hand, source, looks) {
  const main = page.locator("main");
  const file = join(mkdtempSync(join(tmpdir(), "radslag-list-")), "lista.csv");
  writeFileSync(file, Buffer.from(LIST, "latin1"));
  const found = [];
  const look = async (name) => {
    if (looks) found.push(...(await inspect(page, { thorough: false })).map((line) => `${name}: ${line}`));
  };
  const press = async (name) => {
    const button = main.getByRole("button", { name, exact: true }).first();
    return hand.press(button);
  };

  await page.goto(demo.url("/arbete/organisationer", "vgr"));
  await hand.press(main.getByRole("link", { name: "Läs in listor" }));
  await hand.press(main.getByRole("link", { name: "Läs in en lista" }).first());
  assert.equal(await press("Fortsätt till kolumnerna"), 422, "neither file nor name");
  await look("new (422)");
  await fill(hand, { file: { files: file }, source, municipality: "Ale" });
  await press("Fortsätt till kolumnerna");
  assert.match(await wordsOf(main), /Windows-1252[^]*Byalaget Solrosen i Provby/);
  assert.equal(await page.locator("#column-B").inputValue(), "name", "what the heading means is guessed");
  await look("columns");
  // Two columns cannot both be the name; what was chosen stays.
  await fill(hand, { "column-E": { of: "name" } });
  assert.equal(await press("Spara och granska"), 422);
  assert.equal(await page.locator("#column-E").inputValue(), "name");
  await look("columns (422)");
  await fill(hand, { "column-E": { of: "town" } });
  await press("Spara och granska");
  const words = await wordsOf(main);
  assert.match(words, /Nya organisationer\s+2[^]*Väntar på att ni svarar\s+1[^]*Går inte att läsa in\s+1[^]*Alla rader i filen\s+4/);
  assert.match(words, /Rad 4\s+B \(namn\)\s+Raden har inget namn/);
  assert.match(words, /Provby skola[^]*Verkar vara en skola/);
  assert.ok(!words.includes("Anna Ek"), "no person is named");
  await look("preview");
  await press("Läs in listan");
  assert.match(await wordsOf(main), /Listan är inläst[^]*Vad som kom in[^]*Byalaget Solrosen i Provby/);
  await look("receipt");
  const receipt = page.url().split("?")[0];

  await hand.press(main.getByRole("link", { name: /väntar på svar/ }));
  await look("questions");
  await hand.press(main.getByRole("link", { name: new RegExp(`Verkar vara en skola \\(${source}\\)`) }));
  await look("waiting");
  assert.equal(await press("Spara svaren"), 422, "nothing is answered");
  await fill(hand, { "answer-0": { one: "aside" } });
  await press("Spara svaren");
  assert.match(await wordsOf(main), /En rad är besvarad/);

  await page.goto(receipt);
  await hand.press(main.getByRole("link", { name: "Ångra inläsningen" }));
  assert.match(await wordsOf(main), /2 organisationer som kom med listan lämnar registret/);
  await look("taking back");
  await press("Ångra inläsningen");
  assert.match(await wordsOf(main), /Inläsningen ångrades/);
  await page.goto(demo.url("/arbete/organisationer/inlasningar", "vgr"));
  await look("all");
  assert.equal(found.length, 0, found.join("\n"));
}

journeys((journey) => {
  journey("a list goes into the register and out again, by keyboard", async ({ page, demo }) => {
    await working.become(page, demo, "coordinator", "vgr");
    await walk(page, demo, keyboard(page), "Provby tangent", true);
  }, { timeout: 240_000 });

  journey("a list goes into the register without script", async ({ person, demo }) => {
    const page = await person({ javaScriptEnabled: false });
    await working.become(page, demo, "coordinator", "vgr");
    await walk(page, demo, mouse(page), "Provby utan skript", false);
  }, { timeout: 240_000 });
});
