// Someone asks for a document without saying who they are; the registrar assesses it; what is held back is decided in writing;
// and an answer that went wrong is taken back.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, button, errorsOf, fetched, fill, keyboard, link, mouse, wordsOf } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";
import { become, official } from "./people/working.mjs";

const NUMBER = "RS 2023-0395-16";

async function sound(page) {
  const lines = await inspect(page);
  assert.equal(lines.length, 0, lines.join("\n"));
}

journeys((journey) => {
  journey("a document is asked for by keyboard, handed out in part, decided on and taken back", async ({ page, demo, person }) => {
    const hand = keyboard(page);
    await become(page, demo, "");
    await page.goto(demo.url("/begar-handling"));
    await fill(hand, { wants: `Jag vill läsa ${NUMBER}.`, email: "inte en adress" });
    await hand.press(button(page, "Skicka"));
    assert.equal(await (await errorsOf(page)).links.first().getAttribute("href"), "#email");
    assert.match(await page.inputValue("#wants"), /Jag vill läsa/, "what was typed is kept");
    await fill(hand, { email: "" });
    await hand.press(button(page, "Skicka"));
    assert.match(await wordsOf(page.locator("main")), /Vi har fått din begäran/);
    await sound(page);
    const own = page.url();

    const desk = await official(person, demo, "registrar");
    const registrar = mouse(desk);
    await desk.goto(demo.url("/arbete/begaranden"));
    await sound(desk);
    await registrar.press(desk.locator("main h3 a").last());
    assert.match(await wordsOf(desk.locator("main")), new RegExp(NUMBER), "the number in the words was looked up");
    await registrar.press(button(desk, "Spara prövningen"));
    await errorsOf(desk);
    await fill(registrar, { release: { one: "part" }, provision: "21 kap. 1 § OSL", reason: "En persons hälsa" });
    await registrar.press(button(desk, "Spara prövningen"));
    assert.equal(await (await errorsOf(desk)).links.first().getAttribute("href"), "#files", "a masked copy is missing");
    assert.equal(await desk.locator("[name=reason]").first().inputValue(), "En persons hälsa");
    const copy = (name, text) => ({ files: { files: { name, mimeType: "text/plain", buffer: Buffer.from(text) } } });
    await fill(registrar, copy("fel.txt", "Anna är sjuk."));
    await registrar.press(button(desk, "Spara prövningen"));
    await fill(registrar, copy("maskad.txt", "[…] är sjuk."));
    await registrar.press(button(desk, "Spara prövningen"));
    const masked = await wordsOf(desk.locator("main"));
    assert.ok(masked.includes("maskad.txt") && !masked.includes("fel.txt"), "a new copy takes the place of the earlier one");
    await sound(desk);
    await registrar.press(button(desk, "Lämna besked"));

    await page.goto(own);
    assert.match(await wordsOf(page.locator("main")), /Lämnas ut delvis[^]*21 kap. 1 § OSL[^]*En persons hälsa/);
    await sound(page);
    const file = await link(page, "maskad.txt").getAttribute("href");
    assert.deepEqual(await fetched(page, file), { status: 200, text: "[…] är sjuk." });
    await hand.press(button(page, "Begär ett skriftligt beslut"));
    assert.match(await wordsOf(page.locator("main")), /Ett skriftligt beslut är begärt/);

    await desk.reload();
    await fill(registrar, { decided_by: "Kanslichef Test" });
    await registrar.press(button(desk, "Fatta skriftligt beslut"));
    await page.reload();
    const decision = await page.getByRole("link", { name: /^Skriftligt beslut RS/ }).getAttribute("href");
    assert.ok((await fetched(page, decision)).text.startsWith("%PDF-"), "the decision can be read");

    await registrar.press(button(desk, "Ta tillbaka beskedet"));
    await errorsOf(desk);
    await fill(registrar, { take_back: "Namnet gick att läsa i kopian." });
    await sound(desk);
    await arrive(desk, () => button(desk, "Ta tillbaka beskedet").click());
    await page.reload();
    assert.match(await wordsOf(page.locator("main")), /Vi har fått din begäran/, "it waits again");
    assert.equal((await fetched(page, file)).status, 404, "and nothing of it can be fetched");
  }, { timeout: 300_000 });
});
