// A mail comes with files: what they say is read beneath them, what is dangerous is asked about before it is fetched.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { journeys } from "./lib/browser.mjs";
import { PROGRAM } from "./lib/demo.mjs";
import { arrive, wordsOf } from "./lib/hands.mjs";
import { inspect } from "./lib/look.mjs";
import { openInbox } from "./people/registering.mjs";
import { become } from "./people/working.mjs";

const MAIL = [
  "From: Kansliet <kansli@bilagorna.example>", "To: registrator@region.example", "Subject: Yttrande med bilagor", "Message-ID: <bilagor@bilagorna.example>",
  "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=g", "",
  "--g", "Content-Type: text/plain; charset=utf-8", "", "Se bilagorna.",
  "--g", 'Content-Type: application/rtf; name="Yttrande.rtf"', "", "{\\rtf1 Hyresstugan b\\'f6r st\\'e5 kvar.}",
  "--g", 'Content-Type: application/pdf; name="Protokoll.pdf.js"', "", "skript",
  "--g", "Content-Type: message/rfc822", "", "From: Sara Lind <sara@bilagorna.example>", "Subject: Inre mejlet", "", "Inre texten.",
  "--g", 'Content-Type: text/calendar; name="kallelse.ics"', "", "BEGIN:VCALENDAR", "METHOD:REQUEST", "BEGIN:VEVENT", "SUMMARY:Dialog om remissen", "LOCATION:Rum 3", "END:VEVENT", "END:VCALENDAR",
  "--g--", "",
].join("\r\n");

journeys((journey) => {
  journey("the registrar reads what came along, and is asked before a dangerous file", async ({ page, demo }) => {
    const received = spawnSync(PROGRAM, ["mail", "receive", "--site", "stockholm", "--data", demo.data], { input: MAIL });
    assert.equal(received.status, 0, String(received.stderr));
    await become(page, demo, "registrar");
    await openInbox(page, demo);
    await arrive(page, () => page.locator("main li, main tr, main article").filter({ hasText: "Yttrande med bilagor" }).getByRole("link").last().click());
    const fold = page.locator("details.files__text").first();
    for (let tries = 0; tries < 60 && (await fold.count()) === 0; tries++) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    await fold.locator("summary").focus();
    await page.keyboard.press("Enter");
    assert.match(await wordsOf(fold), /Hyresstugan bör stå kvar\./);
    const main = await wordsOf(page.locator("main"));
    for (const words of [/I karantän/, /namnet döljer vad den är/, /Inre mejlet/, /Inbjudan\s+Dialog om remissen/]) assert.match(main, words);
    assert.deepEqual(await inspect(page), []);

    await arrive(page, () => page.getByRole("link", { name: /Protokoll\.pdf\.js/ }).click());
    assert.match(await wordsOf(page.locator("h1")), /karantän/);
    assert.deepEqual(await inspect(page), []);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Jag förstår, hämta filen" }).click()]);
    assert.equal(download.suggestedFilename(), "Protokoll.pdf.js");
  });
});
