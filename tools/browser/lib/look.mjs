// What must hold on every page.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOUR_RULES = ["color-contrast", "link-in-text-block"]; // the only ones that light or dark can change

/** The accessibility faults of a page as it stands, a line each. */
export async function faults(page, { colours = false } = {}) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const options = colours
    ? { runOnly: { type: "rule", values: COLOUR_RULES }, resultTypes: ["violations"] }
    : { runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((o) => globalThis.axe.run(document, o), options);
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")} (${(n.failureSummary || v.help).split("\n").pop().trim()})`));
}

/** What sticks out sideways, a line each; empty when the page needs no scrolling sideways. */
export function sticksOut(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 1) return [];
    const clips = (e) => e && e !== document.body && e !== document.documentElement && (getComputedStyle(e).overflowX !== "visible" || clips(e.parentElement));
    const name = (e) => e.tagName.toLowerCase() + (e.id ? `#${e.id}` : "") + [...e.classList].map((c) => `.${c}`).join("");
    const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 1 && !clips(e.parentElement));
    const inner = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other)));
    return [`${over}px too wide: ${inner.slice(0, 4).map((e) => `${name(e)} “${(e.textContent || "").trim().slice(0, 30)}”`).join(", ") || "nothing to point at"}`];
  });
}

/** The frame of a page: language, title, one heading of the first rank, a way past the menu. */
export async function frame(page, language = "sv") {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title.trim(),
    h1: [...document.querySelectorAll("h1")].map((h) => h.textContent.trim()),
    main: document.querySelectorAll("main").length,
    ids: [...document.querySelectorAll("[id]")].map((e) => e.id),
    dead: [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute("href").slice(1)).filter((id) => id && !document.getElementById(id)),
  }));
  const lines = [];
  if (found.lang !== language) lines.push(`lang is ${found.lang}, not ${language}`);
  if (!/\S – \S/.test(found.title)) lines.push(`title is “${found.title}”, not “page – site”`);
  if (found.h1.length !== 1 || !found.h1[0]) lines.push(`${found.h1.length} h1: ${found.h1.join(" | ")}`);
  if (found.main !== 1) lines.push(`${found.main} main`);
  const twice = found.ids.filter((id, i) => found.ids.indexOf(id) !== i);
  if (twice.length > 0) lines.push(`ids used twice: ${[...new Set(twice)].join(", ")}`);
  if (found.dead.length > 0) lines.push(`links to nothing on the page: ${found.dead.map((id) => `#${id}`).join(", ")}`);
  return lines;
}

/** Everything at once: the frame, axe wide and narrow in light and dark, no scrolling sideways, text at twice the size. */
export async function inspect(page, { language = "sv", thorough = true } = {}) {
  const found = new Map(); // line → where it was seen
  const note = (where, lines) => lines.forEach((line) => found.set(line, [...(found.get(line) || []), where]));
  note("", await frame(page, language));
  await page.mouse.move(0, 0);
  for (const [width, height] of thorough ? [[1280, 900], [360, 740]] : [[1280, 900]]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: "light" });
    note(`${width} light`, await faults(page));
    note(`${width}`, await sticksOut(page));
    await page.emulateMedia({ colorScheme: "dark" });
    // A button that the pointer was left on changes its colour over some milliseconds.
    await page.evaluate(() => Promise.all(document.getAnimations().map((moving) => moving.finished.catch(() => {}))));
    note(`${width} dark`, await faults(page, { colours: true }));
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 320, height: 640 });
  note("320", await sticksOut(page));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
  note("1280, text 200 %", await sticksOut(page));
  await page.evaluate(() => { document.documentElement.style.fontSize = ""; });
  return [...found].map(([line, where]) => `${line}${where.join("") ? `  [${where.join(", ")}]` : ""}`);
}
