// A matter goes out twice: the proposal is rewritten after the answers, everyone sees what has changed, and whoever
// answered before begins from that answer.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, fill, mouse, onwards, wordsOf } from "./lib/hands.mjs";
import * as answering from "./people/answering.mjs";
import * as working from "./people/working.mjs";

const TITLE = "Arvode till brukarråden";
const ASKED = [
  ["Föreningen Rådrum", "kansli@radrum.example"],
  ["Sällskapet Delta", "styrelsen@delta.example"],
];

journeys((journey) => {
  journey("a changed proposal goes out again, and nothing of the first round is lost", async ({ page, demo, person }) => {
    const officer = page;
    await working.become(officer, demo, "case_officer");
    const start = await working.today(officer);
    const slug = await working.begin(officer, demo, TITLE);
    await working.write(officer, demo, slug, "brev", {
      title: TITLE, plain_title: "Ska den som sitter i ett råd få betalt?", sender_unit: "Regionledningskontoret",
      date: working.onDay(start, 0), lede: "Regionen vill veta vad ni tycker om arvoden.", proposal: "Den som sitter i ett råd får arvode.",
      ask: "Svara på delarna.", response_deadline: working.onDay(start, 30), feedback_by: working.onDay(start, 120),
      decision_body: "Regionstyrelsen", decision_date: working.onDay(start, 60), contact_title: "Enhetschef",
      contact_email: "enhetschef@stockholm.example", signatory: "Kanslichef",
    });
    await working.writeRows(officer, demo, slug, "delar", "part", [
      { heading: "Beloppet", text: "Arvodet är 300 kronor för varje möte.\n\nDet betalas i efterhand." },
      { heading: "Resor", text: "Resor betalas inte." },
    ]);
    await working.pasteList(officer, demo, slug, ASKED.map(([name, address]) => `${name}; ${address}; disability`));
    await working.take(officer, demo, slug, "lamna");
    const approver = await working.official(person, demo, "approver");
    await working.take(approver, demo, slug, "godkann");
    const registrar = await working.official(person, demo, "registrar");
    await working.take(registrar, demo, slug, "skicka");

    const invited = await demo.mail(ASKED[0][1], { subject: /^Remiss/ });
    const respondent = await person();
    const hand = mouse(respondent);
    await answering.openLink(hand, invited.link("/svara/"));
    await answering.sayWho(hand, { decided_by: "Styrelsen" });
    await fill(hand, {
      overall: { one: "support_with_changes" }, summary: "Bra, men för lågt.",
      "part-1-stance": { one: "reject_partly" }, "part-1-text": "300 kronor täcker inte en förlorad förmiddag.",
    });
    await answering.goOnToCheck(hand);
    assert.ok(await answering.send(hand));

    // Round two can be begun when the first is closed, not before.
    await officer.goto(working.work(demo, slug));
    assert.equal(await officer.getByRole("link", { name: "Börja omgång 2" }).count(), 0, "answers still come in");
    await working.moveClock(officer, 35);
    await working.take(officer, demo, slug, "avsluta");
    await officer.goto(working.work(demo, slug));
    await arrive(officer, () => officer.getByRole("link", { name: "Börja omgång 2" }).click());
    await officer.getByLabel("Bara de som svarade (1)").check();
    await arrive(officer, () => officer.getByRole("button", { name: "Börja omgång 2" }).click());
    const second = `${slug}-omgang-2`;
    assert.equal(new URL(officer.url()).pathname, `/arbete/remisser/${second}`);
    assert.match(await wordsOf(officer.locator("main")), /omgång 2/);
    await working.write(officer, demo, second, "brev", {
      date: working.onDay(start, 35), changes: "Arvodet är höjt och resor betalas, eftersom många svarade att det annars bara är de som har råd som kommer.",
      response_deadline: working.onDay(start, 65), feedback_by: working.onDay(start, 150), decision_date: working.onDay(start, 100),
    });
    await officer.goto(working.work(demo, second, "/delar"));
    assert.equal(await officer.locator("#part-1-before").inputValue(), "1", "a part is carried over as the one it was");
    await officer.locator("#part-1-text").fill("Arvodet är 600 kronor för varje möte.\n\nDet betalas i efterhand.");
    await officer.locator("#part-2-text").fill("Resor betalas med det billigaste färdsättet.");
    await arrive(officer, () => officer.locator("main button[name=add]").click());
    await officer.locator("#part-3-heading").fill("Uppföljning");
    await officer.locator("#part-3-text").fill("Arvodet ses över varje år.");
    await arrive(officer, () => onwards(officer).click());
    await working.take(officer, demo, second, "lamna");
    await working.take(approver, demo, second, "godkann");
    await working.take(registrar, demo, second, "skicka");

    // Anyone sees what has changed, also by ear, and finds the way between the rounds.
    const visitor = await person();
    await visitor.goto(demo.url(`/remisser/${slug}`));
    assert.match(await wordsOf(visitor.locator("main")), /Förslaget har ändrats och skickats ut i omgång 2/);
    await arrive(visitor, () => visitor.getByRole("link", { name: "Gå till omgång 2" }).first().click());
    assert.match(await wordsOf(visitor.locator("main")), /Arvodet är höjt[^]*Del 1, Beloppet: ändrad[^]*Del 3, Uppföljning: ny del/);
    await arrive(visitor, () => visitor.getByRole("link", { name: "Se ändringarna ord för ord" }).click());
    assert.match(await wordsOf(visitor.locator("#del-1 del")), /borttaget:\s*300/);
    assert.match(await wordsOf(visitor.locator("#del-1 ins")), /nytt:\s*600/);
    assert.equal(await visitor.locator("#del-1 .diff-flow p").count(), 2, "what is unchanged stands round it, in its paragraphs");
    const rounds = visitor.getByRole("navigation", { name: "Omgångar i ärendet" });
    assert.match(await wordsOf(rounds), /Omgång 1[^]*1 svar[^]*Omgång 2[^]*0 svar/, "never counted together");

    // Whoever answered before is told, sees the own words beside the part, and begins from them.
    const told = await demo.mail(ASKED[0][1], { subject: /^Ny omgång/ });
    for (const words of ["omgång 2", "Arvodet är höjt", "Del 1, Beloppet: ändrad", "/andringar", "/mitt-svar/"]) assert.ok(told.text.includes(words), `“${words}” is in the letter`);
    const again = await person();
    const hand2 = mouse(again);
    await answering.openLink(hand2, told.link("/svara/"));
    await answering.sayWho(hand2, { decided_by: "Styrelsen igen" });
    await again.locator("#del-1 > summary").click();
    const form = await wordsOf(again.locator("main"));
    assert.match(form, /Det här svarade ni i omgång 1[^]*300 kronor täcker inte/);
    await arrive(again, () => again.getByRole("button", { name: "Börja med det ni svarade i omgång 1" }).click());
    assert.equal(await again.locator("#summary").inputValue(), "Bra, men för lågt.");
    assert.equal(await again.locator("#part-1-text").inputValue(), "300 kronor täcker inte en förlorad förmiddag.");
    await fill(hand2, { overall: { one: "support" }, summary: "Bra, tack.", "part-1-stance": { one: "support" }, "part-1-text": "600 kronor räcker." });
    await answering.goOnToCheck(hand2);
    assert.ok(await answering.send(hand2));
    await visitor.goto(demo.url(`/remisser/${second}`));
    assert.match(await wordsOf(visitor.getByRole("navigation", { name: "Omgångar i ärendet" })), /Omgång 1[^]*1 svar[^]*Omgång 2[^]*1 svar/);
  }, { timeout: 420_000 });
});
