// The administrator.

import { fill, mouse } from "../lib/hands.mjs";

/** Lays up a person with a role. */
export async function addPerson(page, demo, { name, email, role }) {
  const hand = mouse(page);
  await page.goto(demo.url("/admin/personer"));
  await fill(hand, { name, email, role: { of: role } });
  return hand.press(page.locator("main button[name=do][value=create]"));
}

/** Ends somebody's only role in force. */
export async function endRole(page, demo, name) {
  await page.goto(demo.url("/admin/personer"));
  const row = page.locator("main .ledger > li", { has: page.getByRole("heading", { name }) });
  await mouse(page).press(row.locator("button[name=do][value=end]"));
}

/** Checks the audit chain. */
export async function verifyLog(page, demo) {
  await page.goto(demo.url("/admin/logg"));
  await mouse(page).press(page.locator("main form button[type=submit]").first());
}
