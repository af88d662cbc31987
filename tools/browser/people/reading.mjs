// Officials with answers: entering one that came on paper, publishing, reading, answering view by view, summing up.

import assert from "node:assert/strict";
import { arrive, fill, mouse, onwards, wordsOf } from "../lib/hands.mjs";
import { work } from "./working.mjs";

/** Enters an answer that came on paper; gives its number. */
export async function enterPaper(page, demo, slug, name, { overall, summary }) {
  const hand = mouse(page);
  await page.goto(work(demo, slug, "/svar/nytt"));
  await fill(hand, { channel: { one: "paper" }, recipient: { of: name }, overall: { one: overall }, summary });
  await hand.press(onwards(page));
  assert.match(page.url(), /\/arbete\/svar\/[^/]+$/);
  return numberOf(page);
}

/** The document number on the page of an answer. */
export const numberOf = async (page) => (await wordsOf(page.locator("main .kind .num").first())).trim();

/** Opens an answer from the referral's list. */
export async function open(page, demo, slug, name) {
  await page.goto(work(demo, slug, "/svar"));
  await arrive(page, () => page.locator("main table").getByRole("link", { name }).first().click());
}

/** Addresses of all answers in the list. */
async function all(page, demo, slug) {
  await page.goto(work(demo, slug, "/svar"));
  return page.locator('main table a[href*="/arbete/svar/"]').evaluateAll((links) => [...new Set(links.map((a) => a.href))]);
}

/**
 * Publishes an answer: opens it, changes what is to be masked (`mask` is given each text and gives what is shown), reads
 * it as others will see it, and publishes.
 */
export async function publish(page, demo, slug, name, { mask = (text) => text, reason = "" } = {}) {
  const hand = mouse(page);
  await open(page, demo, slug, name);
  await hand.press(page.locator('main a[href$="/publicera"]').first());
  for (const text of await page.locator('main textarea[name^="text-"]').all()) {
    const was = await text.inputValue();
    if (mask(was) !== was) await text.fill(mask(was));
  }
  if (reason) await fill(hand, { reason });
  await hand.press(page.locator("main button[name=do][value=check]"));
  const shown = await wordsOf(page.locator("main"));
  await hand.press(page.locator("main button[name=do][value=publish]"));
  return shown;
}

/** Reads every view of every answer: as its sender stated it, where it was stated, else as “tillstyrker”. */
export async function readAll(page, demo, slug) {
  for (const address of await all(page, demo, slug)) {
    await page.goto(address);
    const stated = page.locator('main button[name=do][value="as-stated"]');
    if ((await stated.count()) > 0) await arrive(page, () => stated.click());
    const unread = page.locator(".codes > li:has(.codes__text.is-open)");
    for (let n = await unread.count(); n > 0; n--) {
      const view = unread.first();
      const stance = view.locator('select[name^="stance-"]');
      if ((await stance.count()) > 0 && (await stance.inputValue()) === "") await stance.selectOption("support");
      await arrive(page, () => view.locator("button[name=save]").click());
    }
    assert.equal(await unread.count(), 0, `everything in ${address} is read`);
  }
}

/** Answers every view that has no answer. */
export async function answerAll(page, demo, slug, { outcome, reason }) {
  for (const address of await all(page, demo, slug)) {
    await page.goto(address);
    const open = page.locator(".codes > li:has(.codes__read.is-open)");
    for (let n = await open.count(); n > 0; n--) {
      const view = open.first();
      const control = view.locator('select[name^="outcome-"]');
      await mouse(page).unfold(control);
      await control.selectOption(outcome);
      await view.locator('textarea[name^="reason-"]').fill(reason);
      await arrive(page, () => view.locator("button[name=save]").click());
    }
    assert.equal(await open.count(), 0, `everything in ${address} is answered`);
  }
}

/** How many views lack an answer. */
export async function unanswered(page, demo, slug) {
  let left = 0;
  for (const address of await all(page, demo, slug)) {
    await page.goto(address);
    left += await page.locator(".codes > li:has(.codes__read.is-open)").count();
  }
  return left;
}

/** Writes the office's comments and finishes the summary. */
export async function finishSummary(page, demo, slug, comments) {
  const hand = mouse(page);
  await page.goto(work(demo, slug, "/sammanstallning"));
  await fill(hand, { comments });
  await hand.press(page.locator("main button[name=do][value=ask]"));
  await hand.press(page.locator("main button[name=do][value=finish]"));
}

/** Tries to tell everyone what became of it; gives the status, or 0 where there is no button. */
export async function tryFeedBack(page, demo, slug) {
  await page.goto(work(demo, slug, "/steg/aterkoppla"));
  if ((await onwards(page).count()) === 0) return 0;
  return arrive(page, () => onwards(page).click());
}
