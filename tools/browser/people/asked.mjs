// The whole way of an organisation that was asked, from the link in its mail to its own page. Taken with a mouse,
// with a keyboard alone, and without JavaScript.

import assert from "node:assert/strict";
import { onwards, wordsOf } from "../lib/hands.mjs";
import { fill } from "../lib/hands.mjs";
import * as answering from "./answering.mjs";

const SUMMARY = "Vi tycker att modellen är bra, men den måste säga när återkopplingen kommer.";
const LONGER = `${SUMMARY} En månad är rimligt.`;

export async function asked({ hand, demo, organisation, address, person, scripts = true }) {
  const { page } = hand;
  const mail = await demo.mail(address, { subject: /^Remiss/ });
  const link = mail.link("/svara/");

  // The page behind the link says for whom, and of what; a mail scanner that opens it uses nothing up.
  await page.goto(link);
  assert.match(await wordsOf(page.locator("main")), new RegExp(organisation));
  await answering.openLink(hand, link);
  assert.match(await wordsOf(page.locator("main")), new RegExp(organisation));
  await answering.sayWho(hand, { decided_by: "Styrelsen, 12 februari 2024", email: address });
  assert.match(page.url(), /\/svara\/uppfattning$/);

  // A draft is kept, and found again by the same link.
  await fill(hand, { summary: SUMMARY });
  if (scripts) await page.locator("[data-autosave-status][data-state=saved]").waitFor();
  await answering.saveForLater(hand);
  await page.getByRole("status").waitFor();
  await answering.openLink(hand, link);
  await answering.sayWho(hand, {});
  assert.equal(await page.locator("[name=summary]").inputValue(), SUMMARY);

  // What is missing is said, in the title, in a list on top and at the field; what was written is still there.
  assert.equal(await answering.goOnToCheck(hand), 422);
  await answering.followFirstError(hand, "overall");
  await fill(hand, {
    overall: { one: "support_with_changes" },
    summary: LONGER,
    "part-4-stance": { one: "support_with_changes" },
    "part-4-text": "Skriv in att deltagarna får veta resultatet inom en månad.",
  });

  // A file that cannot be received is told of, and the others are kept.
  assert.equal(await answering.addFiles(hand, [answering.unreadable("program.exe"), answering.text("bilaga.txt", "En bilaga.")]), 422);
  await answering.followFirstError(hand, "files");
  await answering.addFiles(hand, [answering.pdf("Protokollsutdrag.pdf")]);
  assert.equal((await answering.filesListed(page)).length, 2);
  await answering.removeFile(hand, "bilaga.txt");
  assert.match((await answering.filesListed(page)).join(), /Protokollsutdrag\.pdf/);
  assert.equal((await answering.filesListed(page)).length, 1);

  // Everything once more; then it is sent. A second press, from a page left open, sends nothing more.
  await answering.goOnToCheck(hand);
  assert.match(page.url(), /\/svara\/kontroll$/);
  const read = await wordsOf(page.locator("main"));
  for (const words of [organisation, LONGER, "inom en månad", "Protokollsutdrag.pdf", "Tillstyrker med ändringar"]) assert.ok(read.includes(words), `“${words}” is on the page to check`);
  const leftOpen = await page.context().newPage();
  await leftOpen.goto(page.url());
  const number = await answering.send(hand);
  assert.match(number, /^RS 2023-0395-\d+$/);
  assert.equal(await answering.sendOnceMore(leftOpen), number);
  await leftOpen.close();

  // The receipt comes by mail too, and leads to the own page without an account, on any device.
  const receipt = await demo.mail(address, { subject: /^Kvitto/ });
  assert.ok(receipt.text.includes(number), "the mail has the number");
  const phone = await person({ viewport: { width: 360, height: 740 } });
  await phone.goto(receipt.link("/mitt-svar/"));
  await onwards(phone).click();
  await phone.waitForURL("**/mitt-svar");
  assert.ok((await wordsOf(phone.locator("main"))).includes(number));
  assert.ok((await answering.ownViews(phone)).some((view) => view.includes("inom en månad")));
}
