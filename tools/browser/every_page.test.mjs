// Every page, for every kind of person: no accessibility fault that axe can find, wide and narrow, light and dark; no
// scrolling sideways, nor with the text at twice its size; nothing the console complains of; no dead links.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { crawl, kindOf } from "./lib/crawl.mjs";
import { fill, mouse, onwards, wordsOf } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";
import * as answering from "./people/answering.mjs";
import * as working from "./people/working.mjs";

const looked = new Set(); // kinds that have been looked at thoroughly

const before = (kind) => looked.has(`sv ${kind}`);

/** Gathers what is wrong on many pages, to be told at once. */
function gathering(language = "sv") {
  const found = [];
  let pages = 0;
  return {
    async look(page, path) {
      const kind = `${language} ${kindOf(path)}`;
      const lines = await inspect(page, { language, thorough: !looked.has(kind) });
      looked.add(kind);
      pages++;
      found.push(...lines.map((line) => `${path}\n      ${line}`));
    },
    add: (lines) => found.push(...lines),
    end(t, least) {
      t.diagnostic(`${pages} pages`);
      assert.ok(pages >= least, `only ${pages} pages were found`);
      assert.equal(found.length, 0, `${found.length} faults:\n    ${found.join("\n    ")}`);
    },
  };
}

const isWork = (path) => /^\/(arbete|admin)/.test(path);
const isSwedish = (path) => !/^\/(en|fi)(\/|$)/.test(path);

journeys((journey) => {
  journey("what anyone may see", async ({ page, demo, t }) => {
    const all = gathering();
    const starts = ["/", "/logga-in", "/logga-in/kod", `/remisser/${answering.SLUG}/svara`].map((path) => demo.url(path));
    all.add(await crawl(page, starts, all.look, { stay: isSwedish }));
    await page.goto(demo.url("/", "ostergotland"));
    all.add(await crawl(page, [demo.url("/", "ostergotland")], all.look, { stay: isSwedish, most: 25, before }));
    all.add(await crawl(page, [demo.url("/", "vgr")], all.look, { stay: isSwedish, most: 8, before }));
    all.end(t, 15);
  }, { timeout: 420_000 });

  for (const language of ["fi", "en"]) {
    journey(`what anyone may see, in ${language}`, async ({ page, demo, t }) => {
      const all = gathering(language);
      const inside = (path) => path === `/${language}` || path.startsWith(`/${language}/`);
      all.add(await crawl(page, [demo.url(`/${language}`), demo.url(`/${language}/remisser/${answering.SLUG}/svara`)], all.look, { stay: inside, most: 15 }));
      all.end(t, 8);
    }, { timeout: 300_000 });
  }

  journey("what goes wrong: pages that say so", async ({ page, demo, t }) => {
    const all = gathering();
    const hand = mouse(page);
    const look = (name) => all.look(page, name);
    assert.equal((await page.goto(demo.url("/finns-inte"))).status(), 404);
    await look("/finns-inte (404)");
    assert.ok((await page.goto(demo.url("/mitt-svar"))).status() >= 400, "one's own page needs the link");
    await look("/mitt-svar (without the link)");
    await page.goto(demo.url("/logga-in"));
    assert.equal(await hand.press(onwards(page)), 422);
    await look("/logga-in (422)");
    await page.goto(demo.url("/logga-in/kod"));
    await fill(hand, { email: "nej@exempel.example", code: "fel" });
    assert.ok((await hand.press(onwards(page))) >= 400);
    await look("/logga-in/kod (wrong code)");
    await page.goto(demo.url(`/remisser/${answering.SLUG}/svara`));
    assert.equal(await hand.press(onwards(page)), 422);
    await look("/svara (422)");
    await answering.sayWho(hand, { kind: { one: "organisation" }, name: "Fel i fälten", email: "fel@exempel.example" });
    assert.equal(await answering.goOnToCheck(hand), 422);
    await look("/svara/uppfattning (422)");
    await answering.addFiles(hand, [answering.unreadable("program.exe")]);
    await look("/svara/uppfattning, a file that is not received (422)");

    // Two windows write at once: nothing is overwritten (409).
    const other = await page.context().newPage();
    await other.goto(page.url());
    await fill(mouse(page), { summary: "Det här skrev den ena." });
    await answering.saveForLater(hand);
    await fill(mouse(other), { summary: "Det här skrev den andra." });
    assert.equal(await answering.saveForLater(mouse(other)), 409);
    await all.look(other, "/svara/uppfattning, two at once (409)");
    const words = await wordsOf(other.locator("main"));
    assert.ok(words.includes("den ena") && words.includes("den andra"), "both texts are shown");
    await other.close();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(demo.url(`/remisser/${answering.SLUG}/svara/uppfattning`));
    await fill(hand, { overall: { one: "support" }, summary: "Nu är allt ifyllt." });
    await answering.goOnToCheck(hand);
    await look("/svara/kontroll");
    await answering.send(hand);
    await look("/svara/kvitto");
    await answering.openOwnPage(hand);
    await look("/mitt-svar");
    // A page that is for others.
    await working.become(page, demo, "case_officer");
    assert.equal((await page.goto(demo.url("/admin"))).status(), 403);
    await look("/admin (403)");
    await page.goto(demo.url("/arbete/remisser/ny"));
    assert.equal(await hand.press(onwards(page)), 422);
    await look("/arbete/remisser/ny (422)");
    all.end(t, 12);
  }, { timeout: 300_000 });

  for (const [role, start, least] of [
    ["case_officer", "/arbete", 12], ["registrar", "/arbete", 12], ["coordinator", "/arbete", 12],
    ["approver", "/arbete", 6], ["elected_official", "/arbete", 4], ["administrator", "/admin", 5],
  ]) {
    journey(`what a person with the role ${role} may see`, async ({ page, demo, t }) => {
      const all = gathering();
      if (role === "case_officer" || role === "coordinator") {
        await working.become(page, demo, role);
        const slug = await working.begin(page, demo, `Ett utkast att titta på, ${role}`);
        await working.pasteList(page, demo, slug, ["Föreningen Titta; titta@forening.example; disability"]);
      }
      await working.become(page, demo, role);
      all.add(await crawl(page, [demo.url(start)], all.look, { stay: isWork, before }));
      if (role === "registrar" || role === "case_officer") { // a referral that has gone its whole way
        await working.become(page, demo, role, "ostergotland");
        all.add(await crawl(page, [demo.url(start, "ostergotland")], all.look, { stay: isWork, most: 15, before }));
      }
      all.end(t, least);
    }, { timeout: 420_000 });
  }
});
