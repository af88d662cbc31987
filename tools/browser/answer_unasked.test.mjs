// Anyone may answer: a visitor finds what is open, reads it, and answers for an association that nobody asked.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { fill, link, mouse, wordsOf } from "./lib/hands.mjs";
import * as answering from "./people/answering.mjs";

journeys((journey) => {
  journey("a visitor finds a referral, answers for an association, and corrects the answer", async ({ page, demo, person }) => {
    const hand = mouse(page);
    await page.goto(demo.url("/"));
    await hand.press(page.locator("#oppet").getByRole("link", { name: "Så ska regionen samverka" }));
    assert.match(page.url(), /\/remisser\/rs-2023-0395$/);
    assert.match(await wordsOf(page.locator(".deadline")), /Torsdag 29 februari 2024/);
    await hand.press(link(page, /Läs hela förslaget/).first());
    assert.match(await wordsOf(page.locator("main")), /Elva|hackathon|Samverkansformer/);
    await page.goBack();
    await hand.press(page.locator(".deadline a.button"));

    await answering.sayWho(hand, {
      kind: { one: "organisation" }, name: "Föreningen Grannar på Exempelgatan",
      decided_by: "Styrelsen, 13 februari 2024", email: "styrelsen@grannar.example",
    });
    await fill(hand, {
      overall: { one: "support" }, summary: "Bra att alla får vara med. Möten på kvällstid vore ännu bättre.",
      "part-2-stance": { one: "support_with_changes" }, "part-2-text": "Lägg vart annat möte efter klockan 17.",
    });
    await answering.goOnToCheck(hand);
    const number = await answering.send(hand);
    assert.match(number, /^RS 2023-0395-\d+$/);

    await answering.openOwnPage(hand);
    assert.ok((await answering.ownViews(page)).some((view) => view.includes("efter klockan 17")));
    await answering.correct(hand);
    await answering.sayWho(hand, {});
    await fill(hand, { "part-2-text": "Lägg vart annat möte efter klockan 18." });
    await answering.goOnToCheck(hand);
    assert.equal(await answering.send(hand), number, "a correction keeps the number");
    await answering.openOwnPage(hand);
    assert.ok((await answering.ownViews(page)).some((view) => view.includes("efter klockan 18")));
    const versions = await wordsOf(page.locator("#versioner"));
    assert.ok(versions.includes("klockan 17") && versions.includes("klockan 18"), "both versions are kept and shown");

    // Another device: the link in the mail opens the same page, and a wrong link says so.
    const phone = await person({ viewport: { width: 360, height: 740 } });
    const mail = await demo.mail("styrelsen@grannar.example", { subject: /^Kvitto/ });
    await answering.openLink(mouse(phone), mail.link("/mitt-svar/"));
    assert.ok((await wordsOf(phone.locator("main"))).includes(number));
    const answer = await phone.goto(`${demo.url("/mitt-svar/")}${"A".repeat(32)}`);
    assert.equal(answer.status(), 410);
  });

  journey("a private person answers and is not named", async ({ page, demo }) => {
    const hand = mouse(page);
    await page.goto(demo.url(`/remisser/${answering.SLUG}/svara`));
    await answering.sayWho(hand, { kind: { one: "private_person" }, name: "Kim Exempelsson", email: "kim@epost.example" });
    await fill(hand, { overall: { one: "no_objection" }, summary: "Jag har inget att invända." });
    await answering.goOnToCheck(hand);
    await answering.send(hand);
    await page.goto(demo.url(`/remisser/${answering.SLUG}/svar`));
    assert.doesNotMatch(await wordsOf(page.locator("body")), /Exempelsson/);
  });
});
