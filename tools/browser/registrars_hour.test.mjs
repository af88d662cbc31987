// A registrar's hour: thirty mixed mails to a clean desk in at most sixty presses. Every press and every choice that
// activates something is counted by the browser, by mouse or by key; what is only read or typed is not.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { journeys } from "./lib/browser.mjs";
import { ROOT } from "./lib/demo.mjs";
import { arrive, wordsOf } from "./lib/hands.mjs";
import { SLUG } from "./people/answering.mjs";
import * as working from "./people/working.mjs";

const PROGRAM = process.env.RADSLAG_BIN || join(ROOT, "target/debug/radslag");
const MOST = 60;
const NUMBER = "RS 2023-0395";

function radslag(demo, args, input) {
  return execFileSync(PROGRAM, [...args, "--site", "stockholm", "--data", demo.data], { input, encoding: "utf8" });
}

let serial = 0;
/** A mail as a mail program makes it. */
function mail({ from, name = "", subject, text, headers = [], to = "registrator@stockholm.example" }) {
  serial += 1;
  return [
    `From: ${name ? `"${name}" ` : ""}<${from}>`, `To: ${to}`, `Subject: ${subject}`,
    `Message-ID: <hour-${serial}@${from.split("@")[1]}>`, "Date: Mon, 04 Mar 2024 08:00:00 +0100", ...headers,
    "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text, "",
  ].join("\r\n");
}

/** A mail of ours that came back, with the Message-ID it had. */
function bounce(id, address) {
  const edge = "b0und";
  return [
    "From: Mail Delivery System <MAILER-DAEMON@mx.example>", "To: registrator@stockholm.example", "Subject: Undelivered Mail Returned to Sender",
    `Message-ID: <bounce-${++serial}@mx.example>`, "Date: Mon, 04 Mar 2024 07:00:00 +0100", "Auto-Submitted: auto-replied", "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${edge}"`, "",
    `--${edge}`, "Content-Type: text/plain", "", "The mail could not be delivered.", "",
    `--${edge}`, "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example", "",
    `Final-Recipient: rfc822; ${address}`, "Action: failed", "Status: 5.1.1", "Diagnostic-Code: smtp; 550 5.1.1 user unknown", "",
    `--${edge}`, "Content-Type: text/rfc822-headers", "", `Message-ID: <${id}>`, `To: ${address}`, "Subject: Remiss", "",
    `--${edge}--`, "",
  ].join("\r\n");
}

/** Message-IDs and receivers of letters that went out. */
function letters(demo) {
  const folder = join(demo.data, "outbox");
  return readdirSync(folder).filter((f) => f.endsWith(".eml") && f.includes("@stockholm.")).map((f) => {
    const head = readFileSync(join(folder, f), "latin1").split(/\r?\n\r?\n/)[0].replace(/\r?\n[ \t]+/g, " ");
    const of = (name) => head.match(new RegExp(`^${name}:\\s*(.*)$`, "im"))?.[1] ?? "";
    return { id: of("Message-ID").replace(/[<>]/g, ""), to: of("To").match(/[\w.+-]+@[\w.-]+/)?.[0] ?? "" };
  });
}

/** A second referral with a list of two, sent out; gives its slug and number. */
async function sendAnother(person, demo) {
  const officer = await working.official(person, demo, "case_officer");
  const start = await working.today(officer);
  const slug = await working.begin(officer, demo, "Busslinjer i norra länet");
  await working.write(officer, demo, slug, "brev", {
    title: "Busslinjer i norra länet", plain_title: "Bussarna i norr", role_in_matter: "Remissen är en del av beredningen.", sender_unit: "Trafikförvaltningen", date: working.onDay(start, 0),
    lede: "Regionen vill ändra busslinjer. Säg vad ni tycker.", proposal: "Tre linjer blir två.", ask: "Svara på förslaget.",
    response_deadline: working.onDay(start, 40), feedback_by: working.onDay(start, 120), decision_body: "Trafiknämnden",
    decision_date: working.onDay(start, 80), contact_phone: "08-465 004 12", contact_title: "Enhetschef", contact_email: "enhetschef@stockholm.example", signatory: "Kanslichef",
  });
  await working.pasteList(officer, demo, slug, ["Resenärerna i norr; kansli@resenarerna.example; disability", "Turföreningen; hej@turforeningen.example; disability"]);
  await working.take(officer, demo, slug, "lamna");
  await working.take(await working.official(person, demo, "approver"), demo, slug, "godkann");
  await working.take(await working.official(person, demo, "registrar"), demo, slug, "skicka");
  return { slug, number: slug.toUpperCase().replace("-", " ") };
}

journeys((journey) => {
  journey("thirty mixed mails to a clean desk", async ({ page, context, demo, person }) => {
    // Before the hour: another referral is out, so that one mail can answer two.
    const second = await sendAnother(person, demo);
    await working.become(page, demo, "registrar");
    await working.moveClock(page, 19); // past the last day: everything that comes now is late

    const status = JSON.parse(radslag(demo, ["referral", "status", SLUG, "--as", "registrator.inloggning@stockholm.example", "--json"]));
    const silent = status.recipients.filter((r) => r.email && !r.statement);
    const sent = letters(demo);
    assert.ok(silent.length >= 5, `${silent.length} have not answered`);

    const feed = [];
    const [inParts, twice, asking, ...known] = silent;
    for (const r of known.slice(0, 12)) {
      feed.push(mail({ from: r.email, name: r.name, subject: `Remissvar ${NUMBER}`, text: `Vi tillstyrker förslaget.\r\n\r\n${r.name}` }));
    }
    for (const part of [1, 2, 3]) {
      feed.push(mail({ from: inParts.email, name: inParts.name, subject: `Yttrande ${NUMBER}, del ${part} av 3`, text: `Del ${part}. Vi tillstyrker.` }));
    }
    feed.push(mail({ from: twice.email, name: twice.name, subject: `Remissvar ${NUMBER} och ${second.number}`, text: "Vi tillstyrker båda förslagen." }));
    for (const [i, who] of ["Grannskapet i Farsta", "Cykelvännerna", "Nätverket för tysta rum"].entries()) {
      feed.push(mail({ from: `hej@okand${i}.example`, name: who, subject: `Remissvar ${NUMBER}`, text: `Vi avstyrker förslaget.\r\n\r\n${who}` }));
    }
    feed.push(mail({ from: asking.email, name: asking.name, subject: `Fråga om ${NUMBER}`, text: "Hej! Vem kan vi prata med om förslaget?" }));
    feed.push(mail({ from: "anna@epost.example", name: "Anna", subject: "Undrar", text: "Hej! Får privatpersoner svara på remissen?" }));
    feed.push(mail({ from: "salj@kurser.example", subject: "Höstens kurser till kampanjpris", text: "Läs vårt nyhetsbrev. Avregistrera dig här." }));
    feed.push(mail({ from: "info@kontorsmobler.example", subject: "Nya stolar", text: "Erbjudande gäller till fredag. Unsubscribe." }));
    for (const letter of sent.filter((s) => silent.some((r) => r.email === s.to)).slice(0, 3)) feed.push(bounce(letter.id, letter.to));
    while (feed.length < 30) {
      const from = silent[feed.length % silent.length];
      feed.push(mail({ from: from.email, subject: `Autosvar: jag är ledig`, text: `Jag är tillbaka på måndag ${feed.length}.`, headers: ["Auto-Submitted: auto-replied"] }));
    }
    assert.equal(feed.length, 30);
    for (const one of feed) radslag(demo, ["mail", "receive"], one);

    // The hour begins: the browser counts.
    let presses = 0;
    const steps = [];
    await context.exposeFunction("countPress", () => { presses += 1; });
    await context.addInitScript(() => {
      addEventListener("click", (e) => {
        const what = e.target.closest?.("a, button, summary, label, input, select");
        // The click on a label is followed by one on its control: one press, counted once.
        if (e.isTrusted && what && what.tagName !== "LABEL") window.countPress();
      }, true);
      addEventListener("change", (e) => { if (e.target.tagName === "SELECT") window.countPress(); }, true);
    });
    const step = async (name, act) => {
      const [before, since] = [presses, Date.now()];
      await act();
      steps.push(`${name}: ${presses - before} presses, ${((Date.now() - since) / 1000).toFixed(1)} s`);
    };
    const row = (text) => page.locator(".mail--pick > li").filter({ hasText: text });
    const tick = (text) => row(text).locator("input[type=checkbox]").first();
    const press = (name, value) => arrive(page, () => page.locator(`main button[name=${name}][value=${value}]`).last().click());

    await page.goto(demo.url("/arbete/inkorg"));
    const waiting = await page.locator(".mail--pick > li").count();
    await step("all that are sure", () => arrive(page, () => page.locator("section[aria-labelledby=sakra] button[name=do][value=register]").click()));
    assert.match(await wordsOf(page.getByRole("status").first()), /registrerat som RS 2023-0395-\d+/);
    await step("an answer in three mails", async () => {
      for (const part of [1, 2, 3]) await tick(`del ${part} av 3`).click();
      await press("do", "join");
    });
    assert.match(await wordsOf(page.getByRole("status").first()), /registrerade som ett svar/);
    await step("one mail that answers two", async () => {
      await arrive(page, () => row(second.number).getByRole("link").first().click());
      await arrive(page, () => page.locator("#vem button.button").click());
      await page.locator("select[name=remiss]").selectOption(second.slug);
      await arrive(page, () => page.locator("main form[method=get] button").click());
      await page.locator("#vem select[name=recipient]").selectOption({ index: 2 });
      await arrive(page, () => page.locator("#vem button.button").click());
    });
    await step("those who were not asked", async () => {
      for (const who of ["Grannskapet i Farsta", "Cykelvännerna", "Nätverket för tysta rum", "norrort"]) {
        await page.goto(demo.url("/arbete/inkorg"));
        await arrive(page, () => row(who).getByRole("link").first().click());
        if ((await page.locator("#vem").count()) === 0) {
          await page.locator("select[name=remiss]").selectOption(SLUG);
          await arrive(page, () => page.locator("main form[method=get] button").click());
        }
        await page.locator("#vem select[name=recipient]").selectOption("unasked");
        await page.locator("#vem summary").click();
        await page.locator("#vem input[name=kind][value=organisation]").click();
        await arrive(page, () => page.locator("#vem button.button").last().click());
      }
    });
    await page.goto(demo.url("/arbete/inkorg"));
    await step("the questions", async () => {
      await tick("Fråga om").click();
      await tick("Undrar").click();
      await press("do", "aside");
    });
    await step("advertising", async () => {
      await tick("kampanjpris").click();
      await tick("Nya stolar").click();
      await page.locator("select[name=why]").selectOption({ index: 2 });
      await press("do", "aside");
    });
    await step("what is left as suggested", async () => {
      const left = page.locator(".mail--pick > li");
      for (let i = 0; i < (await left.count()); i++) await left.nth(i).locator("input[type=checkbox]").click();
      if ((await left.count()) > 0) await press("do", "register");
    });
    await page.goto(demo.url("/arbete/inkorg"));
    const left = await page.locator(".mail--pick > li").count();
    console.log(`  thirty mails fed, ${waiting} waited; ${presses} presses of at most ${MOST}\n  ${steps.join("\n  ")}`);
    assert.equal(left, 0, await wordsOf(page.locator("main")));
    assert.ok(presses <= MOST, `${presses} presses`);
    assert.ok(presses >= 15, `the counting works: ${presses}`);
  });
});
