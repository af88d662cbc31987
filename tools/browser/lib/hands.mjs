// How a person uses a page. The same walk can be taken with a mouse or with nothing but a keyboard: both have
// `press`, `write`, `choose`, `unfold` and `attach`.

import assert from "node:assert/strict";

/** Does something that leads to a page, and waits until it is there. */
export async function arrive(page, act) {
  const there = page.waitForNavigation({ waitUntil: "load" });
  there.catch(() => {}); // told of below, unless `act` fails first
  await act();
  const response = await there;
  return response?.status();
}

// What is folded around a control and can be unfolded: where there is room some folds stand open by themselves, without a summary.
const foldOf = (control) => control.locator("xpath=ancestor::details[not(@open)]/summary >> visible=true").first();
const isFolded = async (control) => (await foldOf(control).count()) > 0;

export function mouse(page) {
  return {
    page,
    /** Presses a link or a button that leads somewhere; gives the answer's status. */
    press: (control) => arrive(page, () => control.click()),
    write: (control, text) => control.fill(text),
    /** Takes one of some: a radio, a box, or a line of a list. */
    choose: (control, value) => (value === undefined ? control.check() : control.selectOption(value)),
    /** Opens what is folded around a control. */
    async unfold(control) {
      while (await isFolded(control)) await foldOf(control).click();
    },
    attach: (control, files) => control.setInputFiles(files),
  };
}

const MOST_TABS = 250;

/** What has the focus must be seen to have it, and be on the screen. */
async function seen(page) {
  const found = await page.evaluate(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return { name: "nothing", ok: true };
    const name = `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""} “${(e.textContent || e.name || "").trim().slice(0, 40)}”`;
    const box = e.getBoundingClientRect();
    const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    let ring = false;
    for (let x = e, up = 0; x && up < 4; x = x.parentElement, up++) { // a choice shows it on its whole row
      const style = getComputedStyle(x);
      if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) ring = true;
    }
    return { name, ok: onScreen && ring, why: onScreen ? "shows no ring" : "is off the screen" };
  });
  assert.ok(found.ok, `the focus is on ${found.name}, which ${found.why}`);
}

/** Nothing but Tab, Enter, Space, the arrows and letters. */
export function keyboard(page) {
  page.on("filechooser", () => {}); // listened for from the start, so that the first one is not missed
  const hasFocus = (control) => control.evaluate((e) => e === document.activeElement);

  async function tabTo(control) {
    await control.waitFor({ state: "attached" });
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await hasFocus(control)) return;
      await page.keyboard.press("Tab");
      await seen(page);
    }
    assert.fail(`${control} cannot be reached with the Tab key`);
  }

  /** The one of a group of radios that Tab stops at. */
  async function stop(control) {
    const name = await control.getAttribute("name");
    const group = page.locator(`main input[type=radio][name="${name}"]`);
    const chosen = page.locator(`main input[type=radio][name="${name}"]:checked`);
    return { group, at: (await chosen.count()) > 0 ? chosen : group.first() };
  }

  return {
    page,
    async press(control) {
      await tabTo(control);
      return arrive(page, () => page.keyboard.press("Enter"));
    },
    async write(control, text) {
      await tabTo(control);
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(text);
    },
    async choose(control, value) {
      if (value !== undefined) {
        await tabTo(control);
        const label = await control.evaluate((e, v) => [...e.options].find((o) => o.value === v || o.label === v)?.label, value);
        await page.keyboard.type(label);
        return;
      }
      if ((await control.getAttribute("type")) !== "radio") {
        await tabTo(control);
        if (!(await control.isChecked())) await page.keyboard.press("Space");
        return;
      }
      const { group, at } = await stop(control);
      await tabTo(at);
      if (await control.isChecked()) return;
      if (await hasFocus(control)) await page.keyboard.press("Space");
      for (let n = await group.count(); n > 0 && !(await control.isChecked()); n--) {
        await page.keyboard.press("ArrowDown");
        await seen(page);
      }
      assert.ok(await control.isChecked(), `${control} cannot be chosen with the arrow keys`);
    },
    async unfold(control) {
      while (await isFolded(control)) {
        await tabTo(foldOf(control));
        await page.keyboard.press("Enter");
      }
    },
    async attach(control, files) {
      await tabTo(control);
      const chooser = page.waitForEvent("filechooser");
      await page.keyboard.press("Enter");
      await (await chooser).setFiles(files);
    },
  };
}

/**
 * Fills fields by their names, as `{ name: "text", kind: { one: "organisation" }, list: { of: "sv" } }`: text is
 * written, `one` is the value of a radio, `of` of a line in a list, `true` ticks a box, `{ files }` are attached.
 */
export async function fill(hand, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const one = value?.one === undefined ? "" : `[value="${value.one}"]`;
    const control = hand.page.locator(`main [name="${name}"]:not([type=hidden])${one}`).first();
    await control.waitFor({ state: "attached" });
    await hand.unfold(control);
    if (value?.files) await hand.attach(control, value.files);
    else if (value?.of !== undefined) await hand.choose(control, value.of);
    else if (value === true || one) await hand.choose(control);
    else await hand.write(control, value);
  }
}

/** The words that are seen, with plain spaces and hyphens. */
export const wordsOf = async (control) => (await control.innerText()).replaceAll("\u00a0", " ").replaceAll("\u2011", "-").replaceAll("\u00ad", "");

/** What an address of the same site answers, asked for from the page that is open: `{ status, text }`. */
export const fetched = (page, path) =>
  page.evaluate(async (p) => {
    const answer = await fetch(p, { redirect: "manual" });
    return { status: answer.status, text: await answer.text() };
  }, path);

/** The button that carries a form on: the first filled one that is not a lesser choice. */
export const onwards = (page, form = "main form") =>
  page.locator(`${form} button.button:not(.button--second):not(.button--quiet):not(.button--small):not(.hide-eye)`).last();

/** A button or link by its words. */
export const button = (page, words) => page.getByRole("main").getByRole("button", { name: words });
export const link = (page, words) => page.getByRole("main").getByRole("link", { name: words });

/** What a page says to have gone wrong. */
export async function errorsOf(page) {
  assert.match(await page.title(), /^Fel: /, "the title begins with what is wrong");
  const summary = page.locator("main .errors");
  await summary.waitFor();
  return { summary, links: summary.getByRole("link") };
}
