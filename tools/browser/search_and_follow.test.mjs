// Someone looks for what was said, by keyboard and by mouse, and finds the way to follow it.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, button, errorsOf, fill, keyboard } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";

async function until(page, url, words) {
  // The demo's index is filled in the background when it starts.
  for (let n = 0; n < 60; n++) {
    await page.goto(url);
    if ((await page.evaluate(() => document.querySelectorAll(".ledger mark").length)) > 0) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  assert.fail(`nothing was found for ${words}`);
}

journeys((journey) => {
  journey("search in the head leads to hits with the words marked", async ({ page, demo }) => {
    await until(page, demo.url("/sok?q=samverkan"), "samverkan");
    await page.goto(demo.url("/"));
    const field = await page.evaluate(() => {
      const input = document.querySelector(".nav__search input");
      return { label: document.querySelector(`label[for="${input.id}"]`)?.textContent, action: input.form.getAttribute("action") };
    });
    assert.ok(field.label && field.action === "/sok", JSON.stringify(field));
    await page.goto(demo.url("/sok?q=samverkan&typ=referral"));
    const lines = await inspect(page, { language: "sv", thorough: true });
    assert.equal(lines.length, 0, lines.join("\n"));
    const marked = await page.evaluate(() => [...document.querySelectorAll(".ledger mark")].map((m) => m.textContent.toLowerCase()));
    assert.ok(marked.some((word) => word.startsWith("samverk")), marked.join(" "));
  });

  journey("nothing found says what to do", async ({ page, demo }) => {
    await page.goto(demo.url("/sok?q=qqqqzzzz"));
    const lines = await inspect(page, { language: "sv", thorough: true });
    assert.equal(lines.length, 0, lines.join("\n"));
    assert.ok(await page.evaluate(() => document.querySelector(".empty a") !== null));
  });

  journey("the feeds are there to be followed", async ({ page, demo }) => {
    await page.goto(demo.url("/remisser"));
    const href = await page.evaluate(() => document.querySelector('link[rel="alternate"][type="application/atom+xml"]').getAttribute("href"));
    const feed = await page.evaluate(async (at) => {
      const answer = await fetch(at);
      const xml = new DOMParser().parseFromString(await answer.text(), "application/xml");
      return { type: answer.headers.get("content-type"), broken: xml.querySelector("parsererror") !== null, entries: xml.querySelectorAll("entry").length };
    }, href);
    assert.ok(feed.type.startsWith("application/atom+xml") && !feed.broken && feed.entries > 0, JSON.stringify(feed));
  });

  journey("whoever writes an address follows by mail, and stops again", async ({ page, demo }) => {
    const who = "anna@exempel.example";
    const hand = keyboard(page);
    await page.goto(demo.url("/remisser/rs-2023-0395"));
    await fill(hand, { email: "anna hos exempel" });
    await hand.press(button(page, "Följ"));
    assert.equal(await (await errorsOf(page)).links.first().getAttribute("href"), "#email", "told at the field");
    assert.equal(await page.inputValue("#email"), "anna hos exempel", "and kept");
    let lines = await inspect(page, { language: "sv", thorough: true });
    await fill(hand, { email: who });
    await hand.press(button(page, "Följ"));
    lines.push(...(await inspect(page, { language: "sv", thorough: true })));

    const question = await demo.mail(who);
    await page.goto(question.link("/folj/"));
    lines.push(...(await inspect(page, { language: "sv", thorough: true })));
    await hand.press(button(page, "Ja, jag vill följa"));
    assert.ok((await page.innerText("main")).includes(who));
    lines.push(...(await inspect(page, { language: "sv", thorough: true })));

    // A week and a day later the last day to answer is a week away.
    await arrive(page, () => page.locator('.demo-bar button[value="7"]').click());
    await arrive(page, () => page.locator('.demo-bar button[value="1"]').click());
    const told = await demo.mail(who, { after: 1 });
    assert.match(told.text, /Sista dagen att svara närmar sig: den 29 februari 2024/);
    assert.match(told.header("List-Unsubscribe-Post"), /List-Unsubscribe=One-Click/);
    await page.goto(told.link("/foljer/"));
    lines.push(...(await inspect(page, { language: "sv", thorough: true })));
    await hand.press(button(page, "Visa vad jag följer"));
    await hand.press(button(page, "Sluta följa allt"));
    assert.match(await page.innerText("h1"), /slutat följa/);
    lines.push(...(await inspect(page, { language: "sv", thorough: true })));
    await page.goto(told.link("/foljer/"));
    assert.match(await page.innerText("h1"), /gäller inte längre/, "the address is gone");
    assert.equal(lines.length, 0, lines.join("\n"));
  });
});
