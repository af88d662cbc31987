// Those who answer: someone who was asked, and anyone.

import assert from "node:assert/strict";
import { arrive, errorsOf, fill, onwards, wordsOf } from "../lib/hands.mjs";

export const SLUG = "rs-2023-0395"; // the example's open referral
export const NUMBER = "RS 2023-0395";

const doing = (page, what) => page.locator(`main form button[name=do][value="${what}"]:not(.hide-eye)`).first();

/** Opens the link in a mail and presses the button behind it. */
export async function openLink(hand, link) {
  await hand.page.goto(link);
  await hand.press(onwards(hand.page));
}

/** Step 1: who answers. */
export async function sayWho(hand, fields) {
  await fill(hand, fields);
  return hand.press(onwards(hand.page));
}

/** Step 2: goes on to the third; gives the answer's status. */
export const goOnToCheck = (hand) => hand.press(doing(hand.page, "continue"));

/** Step 2: saves, to go on another day. */
export const saveForLater = (hand) => hand.press(doing(hand.page, "later"));

/** Step 2: adds files and sees them listed. */
export async function addFiles(hand, files) {
  await fill(hand, { files: { files } });
  return hand.press(doing(hand.page, "files"));
}

export const filesListed = (page) => page.locator("main .files li").allInnerTexts();

export async function removeFile(hand, name) {
  await hand.press(hand.page.locator("main .files li", { hasText: name }).getByRole("button"));
}

/** What is wrong on the page; the first link is followed to its field, which then has the focus. */
export async function followFirstError(hand, field) {
  const { links } = await errorsOf(hand.page);
  assert.equal(await links.first().getAttribute("href"), `#${field}`);
  await hand.press(links.first());
  assert.equal(await hand.page.evaluate(() => document.activeElement?.id), field, "the error leads to its field");
}

/** Step 3: reads it through and sends it; gives the number on the receipt. */
export async function send(hand) {
  await hand.press(onwards(hand.page));
  return receiptNumber(hand.page);
}

export async function receiptNumber(page) {
  await page.waitForURL("**/svara/kvitto");
  return (await wordsOf(page.locator("main .receipt__no"))).trim();
}

/** From the receipt to one's own page. */
export async function openOwnPage(hand) {
  await hand.press(hand.page.locator('main a[href$="/mitt-svar"]'));
}

/** From one's own page back into the form, to correct what was sent. */
export async function correct(hand) {
  await hand.press(hand.page.locator("main .deadline a.button"));
}

/** The views on one's own page, as text. */
export const ownViews = (page) => page.locator("main .tied > li").allInnerTexts();

/** A second press of the button on a page that was open before the answer was sent. */
export async function sendOnceMore(page) {
  await arrive(page, () => onwards(page).click());
  return receiptNumber(page);
}

/** A small PDF that is one. */
export const pdf = (name) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
});
export const text = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
export const unreadable = (name) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from("MZ\u0000\u0001") });
