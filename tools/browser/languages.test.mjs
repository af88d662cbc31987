// Finnish and English: the address says which, the page says it too, and the shell leaves no Swedish behind.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { mouse } from "./lib/hands.mjs";
import { SLUG } from "./people/answering.mjs";

const SWEDISH = /\b(Hoppa till|Meny|Remisser|Logga in|Kontakt|Hjälp|Var med|Tillgänglighet|Dina uppgifter|Öppet just nu|Så fungerar|och|eller|inte|svara|sista dag)\b/i;
const OWN = { fi: /Suomi|lausunto|Kirjaudu|Siirry/i, en: /Sign in|Skip to|Contact|referral|consultation/i };

/** What stands on the page in its own language, a line for each run of text: without what is marked as another language
 * and without names of those who answered. */
const shell = (page) => page.evaluate(() => {
  const language = document.documentElement.lang;
  const lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode()); ) {
    const e = node.parentElement;
    if (e.closest("[lang]").lang !== language || e.closest(".demo-bar, #prova, script, [href*='/svar/'], [href^='mailto:']")) continue;
    if (node.textContent.trim()) lines.push(node.textContent.trim());
  }
  return lines.join("\n");
});

journeys((journey) => {
  for (const language of ["fi", "en"]) {
    journey(`the public pages in ${language}`, async ({ page, demo }) => {
      const paths = ["", "/remisser", `/remisser/${SLUG}`, `/remisser/${SLUG}/svara`, "/om", "/tillganglighet", "/dina-uppgifter", "/logga-in"];
      const leftovers = [];
      for (const path of paths) {
        const answer = await page.goto(demo.url(`/${language}${path}`));
        assert.equal(answer.status(), 200, path);
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        const words = await shell(page);
        assert.match(words, OWN[language], `${path} speaks ${language}`);
        for (const line of words.split("\n")) if (SWEDISH.test(line)) leftovers.push(`/${language}${path}: ${line.trim().slice(0, 120)}`);
      }
      assert.deepEqual([...new Set(leftovers)], [], "Swedish in the shell");
    });
  }

  journey("one changes language and stays on the page", async ({ page, demo }) => {
    const hand = mouse(page);
    await page.goto(demo.url(`/remisser/${SLUG}`));
    await hand.press(page.locator(".langs a[lang=fi]").first());
    assert.equal(new URL(page.url()).pathname, `/fi/remisser/${SLUG}`);
    await hand.press(page.locator(".langs a[lang=en]").first());
    assert.equal(new URL(page.url()).pathname, `/en/remisser/${SLUG}`);
    await hand.press(page.locator(".langs a[lang=sv]").first());
    assert.equal(new URL(page.url()).pathname, `/remisser/${SLUG}`);
  });
});
