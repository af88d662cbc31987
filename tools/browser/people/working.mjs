// Officials: signing in by the demo's buttons, the referral's way, and moving the clock.

import assert from "node:assert/strict";
import { arrive, fill, mouse, onwards, wordsOf } from "../lib/hands.mjs";

/** Signs in as the example person with a role (`case_officer`, `approver`, `registrar`, …); empty signs out. */
export async function become(page, demo, role, site = "stockholm") {
  await page.goto(demo.url("/", site));
  await arrive(page, () => page.locator(`.demo-bar button[name=role][value="${role}"]`).click());
}

/** A person of that role, in a browser of their own. */
export async function official(person, demo, role, site) {
  const page = await person();
  await become(page, demo, role, site);
  return page;
}

/** Moves the site's clock on, with the button. */
export async function moveClock(page, days) {
  for (let left = days; left > 0; ) {
    const step = left >= 7 ? 7 : 1;
    await arrive(page, () => page.locator(`.demo-bar button[name=days][value="${step}"]`).click());
    left -= step;
  }
}

/** What the site's clock shows, as `2024-02-14`. */
export async function today(page) {
  const months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
  const text = (await wordsOf(page.locator(".demo-bar__clock b"))).replaceAll("\u00a0", " ");
  const [, day, month, year] = text.match(/(\d+) ([a-zåäö]+) (\d{4})/);
  return new Date(Date.UTC(Number(year), months.indexOf(month), Number(day)));
}

/** A day so many days on, as one writes it in a form. */
export const onDay = (from, days) => new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);

export const work = (demo, slug, page = "") => demo.url(`/arbete/remisser/${slug}${page}`);

/** Begins a referral; gives its slug. */
export async function begin(page, demo, title) {
  const hand = mouse(page);
  await page.goto(demo.url("/arbete/remisser/ny"));
  await fill(hand, { title });
  await hand.press(onwards(page));
  const slug = new URL(page.url()).pathname.match(/\/arbete\/remisser\/([^/]+)/)?.[1];
  assert.ok(slug && slug !== "ny", `began a referral at ${page.url()}`);
  return slug;
}

/** Fills a form of the draft and saves it. */
export async function write(page, demo, slug, form, fields) {
  const hand = mouse(page);
  await page.goto(work(demo, slug, `/${form}`));
  await fill(hand, fields);
  return hand.press(onwards(page));
}

/** Adds parts (or questions): as many rows as there are fields for. */
export async function writeRows(page, demo, slug, form, kind, rows) {
  const hand = mouse(page);
  await page.goto(work(demo, slug, `/${form}`));
  for (const [i, row] of rows.entries()) {
    const first = page.locator(`[name="${kind}-${i + 1}-${Object.keys(row)[0]}"]`);
    if ((await first.count()) === 0) await hand.press(page.locator("main button[name=add]"));
    await fill(hand, Object.fromEntries(Object.entries(row).map(([name, value]) => [`${kind}-${i + 1}-${name}`, value])));
  }
  return hand.press(onwards(page));
}

/** Pastes a distribution list: a name, an address and a group on each line. */
export async function pasteList(page, demo, slug, lines) {
  const hand = mouse(page);
  await page.goto(work(demo, slug, "/sandlista?ny=lista"));
  await fill(hand, { list: lines.join("\n"), list_category: { one: "disability" } });
  return hand.press(onwards(page));
}

/** Takes a step: reads what will happen, fills what it needs, presses the button; gives the answer's status. */
export async function take(page, demo, slug, step, fields = {}) {
  const hand = mouse(page);
  await page.goto(work(demo, slug, `/steg/${step}`));
  await fill(hand, fields);
  return hand.press(onwards(page));
}

/** Is the step's button there for the one who looks? */
export async function mayTake(page, demo, slug, step) {
  await page.goto(work(demo, slug, `/steg/${step}`));
  return (await onwards(page).count()) > 0;
}
