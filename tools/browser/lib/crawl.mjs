// Every page that can be reached by links, without visiting a thousand alike.

import { fetched } from "./hands.mjs";

const ALIKE = 2; // pages of the same kind that are looked at; one of those that another person was shown before
const FILES = /\/(handlingar|filer|bilagor|att-skriva-ut)\/[^/]+|\.(pdf|json|csv|xlsx|eml|ics|atom|txt)$|^(\/en|\/fi)?\/api\//;

/** What an address is a case of: `/remisser/{}/svar/{}`. */
export function kindOf(path) {
  const { pathname, search } = new URL(path, "http://x");
  const names = /^(arbete|admin|remisser|svar|svara|forslaget|sammanstallning|brev|delar|fragor|bilagor|sandlista|steg|utskick|att-skriva-ut|nytt|ny|publicera|sekretess|inkorg|ratta|begaranden|begar-handling|begaran|organisationer|personer|jobb|post|logg|webbplats|om|tillganglighet|dina-uppgifter|logga-in|kod|mitt-svar|kvitto|omgang|andringar|namnder|uppfattning|kontroll|langre-tid|kartlaggning|en|fi)$/;
  const words = pathname.split("/").map((word, i, all) => (word === "" || names.test(word) || all[i - 1] === "steg" ? word : "{}"));
  // Hundreds of links lead from one map to others: what is chosen on it makes no page of another kind.
  if (pathname.endsWith("/kartlaggning")) return words.join("/") + (search.includes("kommun=") ? "?kommun" : "");
  const keys = [...new URLSearchParams(search)].map(([key, value]) => (key === "ny" ? `ny=${value}` : key)).sort();
  return words.join("/") + (keys.length > 0 ? `?${keys.join("&")}` : "");
}

/**
 * Walks the links of a site from some pages on, at most `most` pages, and calls `look(page, path, kind)` on each.
 * Gives what cannot be opened: a line for each dead link.
 */
export async function crawl(page, starts, look, { most = 60, stay = () => true, before = () => false } = {}) {
  const origin = new URL(starts[0]).origin;
  const queue = starts.map((start) => ({ path: start.slice(origin.length) || "/", from: "the start" }));
  const known = new Set(queue.map((q) => q.path));
  const seen = new Map(); // kind → how many
  const old = new Map(); // kind → whether it was known before this walk
  const dead = [];
  let visited = 0;
  for (let next; (next = queue.shift()) && visited < most; ) {
    const kind = kindOf(next.path);
    if (!old.has(kind)) old.set(kind, before(kind));
    if ((seen.get(kind) || 0) >= (old.get(kind) ? 1 : ALIKE)) continue;
    seen.set(kind, (seen.get(kind) || 0) + 1);
    if (FILES.test(new URL(next.path, origin).pathname)) {
      const { status } = await fetched(page, next.path);
      if (status !== 200) dead.push(`${next.path} answers ${status}, linked from ${next.from}`);
      continue;
    }
    const answer = await page.goto(origin + next.path);
    if (!answer || answer.status() !== 200) {
      dead.push(`${next.path} answers ${answer?.status()}, linked from ${next.from}`);
      continue;
    }
    visited++;
    const links = await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((a) => a.href));
    for (const href of links) {
      const url = new URL(href);
      const path = url.pathname + url.search;
      if (url.origin !== origin || known.has(path) || !stay(path)) continue;
      known.add(path);
      queue.push({ path, from: next.path });
    }
    await look(page, next.path, kind);
  }
  return dead;
}
