// The registrar's inbox.

import { arrive, fill, mouse, onwards, wordsOf } from "../lib/hands.mjs";

const waiting = (page) => page.locator(".mail--pick > li");

export async function openInbox(page, demo) {
  await page.goto(demo.url("/arbete/inkorg"));
}

/** Who waits, and what the program guesses of each, a text for each mail. */
export const mailsWaiting = async (page) => Promise.all((await waiting(page).all()).map(wordsOf));

/** Registers a mail where the program guesses that it belongs: one press. */
export async function registerHere(page, from) {
  await arrive(page, () => waiting(page).filter({ hasText: from }).getByRole("button").click());
}

/** Opens a mail and says who sent it. */
export async function registerAs(page, from, { slug, name, kind }) {
  const hand = mouse(page);
  await arrive(page, () => waiting(page).filter({ hasText: from }).getByRole("link").first().click());
  if ((await page.locator("main #vem").count()) === 0) {
    await page.locator("main select[name=remiss]").selectOption(slug);
    await arrive(page, () => page.locator("main form[method=get] button").click());
  }
  await fill(hand, { recipient: { of: "unasked" }, name, kind: { one: kind } });
  await hand.press(onwards(page, "main #vem"));
}

/** The line that says what a mail became. */
export const whatWasDone = (page) => wordsOf(page.getByRole("status").first());
