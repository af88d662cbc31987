// The coding page: marking a passage by selecting it, finding a code by typing, and single keys. The page works without.
//   [data-place]       a text; its [data-at] hold where their first character stands, counted in code points
//   [data-mark]        makes what is selected the passage of the new view
//   [data-filter]      hides the codes that do not hold what is typed
//   [data-keys]        the dialogue on keys, where they can be turned off (WCAG 2.1.4)
const OFF = "radslag-keys-off";
const form = document.getElementById("koda");
const dialogue = document.querySelector("[data-keys]");

const length = (text) => [...text].length;

// Where a point of the page stands in a text; -1 outside of it.
function place(text, node, offset) {
  const range = document.createRange();
  let at = 0;
  for (const piece of text.querySelectorAll("[data-at]")) {
    if (piece.contains(node) || node === piece) {
      range.selectNodeContents(piece);
      range.setEnd(node, offset);
      return Number(piece.dataset.at) + length(range.toString());
    }
    range.selectNodeContents(piece);
    if (range.comparePoint(node, offset) < 0) return Number(piece.dataset.at);
    at = Number(piece.dataset.at) + length(piece.textContent);
  }
  return at;
}

// The point of the page at a place in a text.
function point(text, at) {
  let last = null;
  for (const piece of text.querySelectorAll("[data-at]")) {
    const node = piece.firstChild;
    if (!node) continue;
    const start = Number(piece.dataset.at);
    const chars = [...piece.textContent];
    if (at <= start + chars.length) return [node, chars.slice(0, Math.max(0, at - start)).join("").length];
    last = [node, piece.textContent.length];
  }
  return last;
}

function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const text = [...document.querySelectorAll("[data-place]")].find((t) => range.intersectsNode(t));
  if (!text) return null;
  const whole = document.createRange();
  whole.selectNodeContents(text);
  const before = whole.comparePoint(range.startContainer, range.startOffset) < 0;
  const after = whole.comparePoint(range.endContainer, range.endOffset) > 0;
  const end = [...text.querySelectorAll("[data-at]")].reduce((n, p) => n + length(p.textContent), 0);
  const from = before ? 0 : place(text, range.startContainer, range.startOffset);
  const to = after ? end : place(text, range.endContainer, range.endOffset);
  if (to <= from) return null;
  const all = [...text.querySelectorAll("[data-at]")].map((p) => p.textContent).join("");
  return { stretch: `${text.dataset.place}:${from}-${to}`, words: [...all].slice(from, to).join("").trim() };
}

function mark() {
  const found = selected();
  if (!found || !form) return false;
  form.elements.namedItem("stretch").value = found.stretch;
  const passage = form.elements.namedItem("passage");
  passage.value = found.words;
  for (const box of form.querySelectorAll('[name="sentence"]:checked')) box.checked = false;
  document.getElementById("part").focus();
  document.getElementById("ny").scrollIntoView({ block: "nearest" });
  return true;
}

// Sentences by the arrow keys; with Shift the selection grows.
function sentences(text) {
  const cuts = text.dataset.cuts.split(" ").filter(Boolean).map((cut) => cut.split("-").map(Number));
  let first = -1;
  let last = -1;
  text.tabIndex = 0;
  text.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey || cuts.length === 0) return;
    event.preventDefault();
    last = Math.min(cuts.length - 1, Math.max(0, last + step));
    if (!event.shiftKey || first < 0) first = last;
    const [from, to] = [cuts[Math.min(first, last)][0], cuts[Math.max(first, last)][1]];
    const [start, end] = [point(text, from), point(text, to)];
    if (!start || !end) return;
    const range = document.createRange();
    range.setStart(...start);
    range.setEnd(...end);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    range.endContainer.parentElement.scrollIntoView({ block: "nearest" });
  });
}

if (form) {
  for (const text of document.querySelectorAll("[data-place]")) sentences(text);
  for (const hidden of document.querySelectorAll("[data-mark], [data-marking-hint], [data-keys-help]")) hidden.hidden = false;
  document.querySelector("[data-mark]")?.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
  document.querySelector("[data-mark]")?.addEventListener("click", mark);
}

for (const filter of document.querySelectorAll("[data-filter]")) {
  filter.closest("label").hidden = false;
  const rows = [...filter.closest("details").querySelectorAll(".tick")];
  const groups = filter.closest("details").querySelectorAll(".tags__group");
  const shown = () => rows.filter((row) => !row.hidden);
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLocaleLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
    for (const group of groups) group.hidden = wanted !== "";
  });
  filter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); shown()[0]?.querySelector("input").focus(); }
    if (event.key !== "Enter") return;
    event.preventDefault(); // Enter puts the only code that is left on, and does not send the form
    if (shown().length !== 1) return;
    const box = shown()[0].querySelector("input");
    box.checked = !box.checked;
    filter.value = "";
    filter.dispatchEvent(new Event("input"));
  });
}

const isOff = () => { try { return localStorage.getItem(OFF) === "1"; } catch { return false; } };

function go(step) {
  const rows = [...document.querySelectorAll(".codes > li")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

if (dialogue && form) {
  const on = dialogue.querySelector("[data-keys-on]");
  on.checked = !isOff();
  on.addEventListener("change", () => {
    try { if (on.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, "1"); } catch { /* for this page alone */ }
  });
  document.querySelector("[data-keys-help]")?.addEventListener("click", () => dialogue.showModal());
  dialogue.querySelector("[data-keys-close]").addEventListener("click", () => dialogue.close());
  document.addEventListener("keydown", (event) => {
    if (!on.checked || event.ctrlKey || event.altKey || event.metaKey || dialogue.open) return;
    if (event.target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const keys = {
      m: mark,
      j: () => go(1),
      k: () => go(-1),
      n: () => document.querySelector("[data-next]")?.click(),
      "?": () => dialogue.showModal(),
    };
    const key = keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  });
}
