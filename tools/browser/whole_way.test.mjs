// A small referral's whole way, in the browser alone: prepared, approved, sent out, answered, registered, read,
// answered one view at a time, decided, and told to everyone.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { fill, mouse, onwards, wordsOf } from "./lib/hands.mjs";
import * as answering from "./people/answering.mjs";
import * as reading from "./people/reading.mjs";
import * as working from "./people/working.mjs";

const TITLE = "Tystare väntrum på länets vårdcentraler";
const FEEDBACK = /blev/; // Det här blev av ert svar
const ASKED = [
  ["Föreningen Lugna rum", "kansli@lugnarum.example"],
  ["Sällskapet Öppna öron", "styrelsen@oppnaoron.example"],
];

journeys((journey) => {
  journey("a referral goes its whole way, and nobody who answered hears nothing", async ({ page, demo, person }) => {
    // The case officer prepares it.
    const officer = page;
    await working.become(officer, demo, "case_officer");
    const start = await working.today(officer);
    const slug = await working.begin(officer, demo, TITLE);
    await working.write(officer, demo, slug, "brev", {
      title: TITLE, plain_title: "Hur ska det låta när man väntar?", sender_unit: "Hälso- och sjukvårdsförvaltningen",
      date: working.onDay(start, 0), lede: "Regionen vill göra väntrummen tystare. Säg vad ni tycker.",
      proposal: "Varje vårdcentral får ett rum utan skärmar och musik.", ask: "Svara på förslaget och på delarna.",
      response_deadline: working.onDay(start, 30), feedback_by: working.onDay(start, 120),
      role_in_matter: "Remissen är en del av beredningen.", decision_body: "Hälso- och sjukvårdsnämnden",
      decision_date: working.onDay(start, 60), contact_title: "Enhetschef", contact_email: "enhetschef@stockholm.example",
      contact_phone: "08-465 004 12", signatory: "Kanslichef",
    });
    await working.writeRows(officer, demo, slug, "delar", "part", [
      { heading: "Rummet", text: "Ett rum per vårdcentral ska vara tyst." },
      { heading: "Skyltar", text: "Skylten ska gå att läsa och känna." },
    ]);
    await working.writeRows(officer, demo, slug, "fragor", "question", [{ text: "Vad kostar det för er?" }]);
    assert.equal(await working.pasteList(officer, demo, slug, ["Utan adress; inte@"]), 422, "a line that cannot be read is told of");
    await working.pasteList(officer, demo, slug, ASKED.map(([name, address]) => `${name}; ${address}; disability`));
    const list = await wordsOf(officer.locator("main"));
    for (const [name] of ASKED) assert.ok(list.includes(name), `${name} is on the list`);
    await working.take(officer, demo, slug, "lamna");

    // Nobody approves what they wrote; another does. The registrar sends it out.
    assert.equal(await working.mayTake(officer, demo, slug, "godkann"), false, "the drafter cannot approve");
    const approver = await working.official(person, demo, "approver");
    assert.match(await wordsOf(approver.locator("main")), /Hur ska det låta/, "it is on the approver's desk");
    assert.equal(await working.mayTake(approver, demo, slug, "skicka"), false, "the approver does not send out");
    await working.take(approver, demo, slug, "godkann");
    const registrar = await working.official(person, demo, "registrar");
    await working.take(registrar, demo, slug, "skicka");
    const mails = [];
    for (const [, address] of ASKED) mails.push(await demo.mail(address, { subject: /^Remiss/ }));

    // One answers by the link, one on paper, one unasked.
    const visitor = await person();
    const hand = mouse(visitor);
    await answering.openLink(hand, mails[0].link("/svara/"));
    await answering.sayWho(hand, { decided_by: "Styrelsen" });
    await fill(hand, {
      overall: { one: "support_with_changes" }, summary: "Bra, men rummet ska ha fönster.",
      "part-1-stance": { one: "support_with_changes" }, "part-1-text": "Lägg till ett fönster.", "question-1": "Inget.",
    });
    await answering.goOnToCheck(hand);
    const first = await answering.send(hand);
    const neighbour = await person();
    await neighbour.goto(demo.url(`/remisser/${slug}/svara`));
    await answering.sayWho(mouse(neighbour), { kind: { one: "organisation" }, name: "Grannskapet", email: "hej@grannskapet.example", decided_by: "Mötet" });
    await fill(mouse(neighbour), { overall: { one: "reject" }, summary: "Vi tycker om musik." });
    await answering.goOnToCheck(mouse(neighbour));
    const second = await answering.send(mouse(neighbour));
    const third = await reading.enterPaper(registrar, demo, slug, ASKED[1][0], { overall: "support", summary: "Vi säger ja." });
    for (const number of [first, second, third]) assert.ok(number, "every answer has a number");

    // The registrar publishes; the case officer reads.
    for (const name of [ASKED[0][0], "Grannskapet", ASKED[1][0]]) await reading.publish(registrar, demo, slug, name);
    await visitor.goto(demo.url(`/remisser/${slug}/svar`));
    assert.match(await wordsOf(visitor.locator("main")), /Grannskapet/);
    await working.moveClock(officer, 35);
    await working.take(officer, demo, slug, "avsluta");
    await reading.readAll(officer, demo, slug);
    await reading.finishSummary(officer, demo, slug, "Alla utom en vill ha tysta rum.");

    // Decided; but nobody is told before every view has its answer.
    await working.moveClock(officer, 28);
    await working.take(officer, demo, slug, "beslut", { body: "Hälso- och sjukvårdsnämnden", date: working.onDay(start, 60), paragraph: "§ 7", text: "Varje vårdcentral får ett tyst rum med fönster." });
    assert.notEqual(await reading.tryFeedBack(officer, demo, slug), 200, "no feedback before every view is answered");
    await reading.answerAll(officer, demo, slug, { outcome: "taken_up", reason: "Rummet får ett fönster, som ni föreslog." });
    await working.take(officer, demo, slug, "aterkoppla");

    // Everyone hears: by mail, on the public page, on their own page.
    for (const address of [ASKED[0][1], "hej@grannskapet.example"]) {
      const mail = await demo.mail(address, { subject: FEEDBACK });
      assert.ok(mail.text.includes("/mitt-svar/"), `${address} is led to the answers`);
    }
    await visitor.goto(demo.url(`/remisser/${slug}`));
    const thread = await wordsOf(visitor.locator("main"));
    for (const words of ["§ 7", "tyst rum med fönster", "Rummet får ett fönster"]) assert.ok(thread.includes(words), `“${words}” is on the public page`);
    await visitor.goto(demo.url("/mitt-svar"));
    assert.ok((await answering.ownViews(visitor)).every((view) => view.includes("Rummet får ett fönster")), "every view has its answer");
    assert.equal(await reading.unanswered(officer, demo, slug), 0, "nothing is left unanswered");
  }, { timeout: 420_000 });
});
