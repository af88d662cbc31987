// A chairwoman corrects her association's entry at night, without an account; another, who lost the address, takes over; a new
// network signs up; a coordinator decides.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { button, errorsOf, fill, keyboard } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";
import { become } from "./people/working.mjs";

const OFFICE = "kansli@linneans-hembygd.example";
const ANNA = "anna@exempel.example";
const NAME = "Linneans hembygdsförening";

/** A coordinator takes an association into the register. */
async function association({ page, demo, hand }) {
  await become(page, demo, "coordinator");
  await page.goto(demo.url("/arbete/organisationer/ny"));
  await fill(hand, { name: NAME, email: OFFICE });
  await page.locator('input[name="kind"][value="civil_society"]').check();
  await hand.press(button(page, "Spara"));
  await page.goto(demo.url(`/organisationer?q=${encodeURIComponent("Linneans")}`));
  await page.getByRole("link", { name: NAME }).click();
  return page.url();
}

async function looked(page, lines) {
  lines.push(...(await inspect(page, { language: "sv", thorough: true })));
}

journeys((journey) => {
  journey("an association corrects its own entry by a link to its address", async ({ page, demo }) => {
    const hand = keyboard(page);
    const lines = [];
    const own = await association({ page, demo, hand });
    await page.context().clearCookies();
    await page.goto(own);
    await looked(page, lines);
    await hand.press(page.getByRole("link", { name: "Rätta uppgifterna" }));
    assert.ok((await page.innerText("main")).includes("k…@linneans-hembygd.example"));
    assert.ok(!(await page.content()).includes(OFFICE), "the address itself is told nowhere");
    await looked(page, lines);
    await hand.press(button(page, "Skicka länken"));
    await looked(page, lines);
    const mail = await demo.mail(OFFICE);
    await page.goto(mail.link("/min-organisation/"));
    await looked(page, lines);
    await hand.press(button(page, "Visa uppgifterna"));
    await looked(page, lines);
    await fill(hand, { email: "fel adress", website: "https://linneans-hembygd.example" });
    await hand.press(button(page, "Spara, uppgifterna stämmer"));
    assert.equal(await (await errorsOf(page)).links.first().getAttribute("href"), "#email", "told at the field");
    assert.equal(await page.inputValue("#website"), "https://linneans-hembygd.example", "and what was typed is kept");
    await looked(page, lines);
    await fill(hand, { email: "ordforande@linneans-hembygd.example", "mandate-appointed_on": "2024-02-10", "mandate-until": "2025-03-31", "mandate-0-person": "Karin Exempel", "mandate-0-matter": "Samrådet" });
    await page.locator('input[name="mandate-0-public"]').check();
    await hand.press(button(page, "Spara, uppgifterna stämmer"));
    await looked(page, lines);
    assert.match(await page.innerText("main"), /Kryssa i att personen har samtyckt/, "a name needs consent");
    await page.locator("#mandate-0-consent").check();
    await hand.press(button(page, "Spara, uppgifterna stämmer"));
    assert.match(await page.innerText("h1"), /sparade/);
    await looked(page, lines);
    for (const [who, after] of [[OFFICE, 1], ["ordforande@linneans-hembygd.example", 0]]) {
      const told = await demo.mail(who, { after });
      assert.match(told.text, /Webbplats/, "the old address and the new one are told");
    }
    await hand.press(button(page, "Stäng i den här webbläsaren"));
    await looked(page, lines);
    await page.goto(mail.link("/min-organisation/"));
    assert.match(await page.innerText("h1"), /gäller inte längre/, "a link is used once");
    await page.goto(own);
    assert.match(await page.innerText("main"), /bekräftade uppgifterna/);
    assert.match(await page.innerText("main"), /Företräds av[^]*Samrådet[^]*Karin Exempel[^]*31\smars\s2025/);
    assert.equal(lines.length, 0, lines.join("\n"));
  });

  journey("whoever lost the address takes over when a coordinator has checked it", async ({ page, demo }) => {
    const hand = keyboard(page);
    const lines = [];
    const own = await association({ page, demo, hand });
    await page.context().clearCookies();
    await page.goto(`${own}/overta`);
    await looked(page, lines);
    await fill(hand, { person: "Anna Andersson", role: "Ordförande", email: ANNA, how: "Protokollet ligger på webbplatsen." });
    await hand.press(button(page, "Skicka"));
    const question = await demo.mail(ANNA);
    assert.ok(!question.text.includes("Andersson"), "a mail to an unseen address holds nothing that was typed");
    await page.goto(question.link("/min-organisation/arende/"));
    await looked(page, lines);
    await hand.press(button(page, "Ja, skicka till er"));
    await looked(page, lines);
    await become(page, demo, "coordinator");
    await page.goto(demo.url("/arbete/organisationer/arenden"));
    await looked(page, lines);
    await page.getByRole("link", { name: NAME }).first().click();
    await looked(page, lines);
    await hand.press(button(page, "Godkänn"));
    await looked(page, lines);
    const approved = await demo.mail(ANNA, { after: 1 });
    await page.context().clearCookies();
    await page.goto(approved.link("/min-organisation/"));
    await hand.press(button(page, "Visa uppgifterna"));
    assert.equal(await page.inputValue("#email"), ANNA);
    assert.equal(lines.length, 0, lines.join("\n"));
  });

  journey("a new network signs up", async ({ page, demo }) => {
    const hand = keyboard(page);
    const lines = [];
    await page.goto(demo.url("/organisationer"));
    await hand.press(page.getByRole("link", { name: "Anmäl en ny organisation" }));
    await looked(page, lines);
    await hand.press(button(page, "Skicka anmälan"));
    await errorsOf(page);
    await looked(page, lines);
    await page.selectOption("#kind", { index: 1 });
    await fill(hand, {
      name: "Nätverket Gröna gårdar", seat: "Ale", contact: "hej@natverket.example", description: "Odlar tillsammans.",
      person: "Anna Andersson", role: "Sammankallande", email: "gron@exempel.example",
    });
    await hand.press(button(page, "Skicka anmälan"));
    await looked(page, lines);
    const question = await demo.mail("gron@exempel.example");
    await page.goto(question.link("/min-organisation/arende/"));
    await looked(page, lines);
    await hand.press(button(page, "Ja, skicka anmälan"));
    assert.match(await page.innerText("h1"), /tagit emot/);
    assert.equal(lines.length, 0, lines.join("\n"));
  });
});
