// The registrar goes through the inbox, and publishes what was written with what must not be seen masked.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { fetched, wordsOf } from "./lib/hands.mjs";
import { SLUG } from "./people/answering.mjs";
import * as reading from "./people/reading.mjs";
import * as registering from "./people/registering.mjs";
import * as working from "./people/working.mjs";

journeys((journey) => {
  journey("the registrar registers the mails that wait", async ({ page, demo, person }) => {
    await working.become(page, demo, "registrar");
    await registering.openInbox(page, demo);
    const before = await registering.mailsWaiting(page);
    assert.equal(before.length, 2, before.join("\n"));

    await registering.registerHere(page, "DHR");
    assert.match(await registering.whatWasDone(page), /RS 2023-0395-\d+.*DHR Stockholms läns distrikt/s);
    await registering.openInbox(page, demo);
    await registering.registerAs(page, "norrort", { slug: SLUG, name: "Nätverket Anhöriga i norrort", kind: "organisation" });
    await registering.openInbox(page, demo);
    assert.equal((await registering.mailsWaiting(page)).length, 0, "nothing waits");

    // Both have their receipt, and wait to be published: a visitor does not see them yet.
    for (const address of ["dhr-stockholm.example", "anhoriga-norrort.example"]) {
      const mail = await demo.mail(address, { subject: /^Kvitto/ });
      assert.match(mail.text, /RS 2023-0395-\d+/);
    }
    const visitor = await person();
    await visitor.goto(demo.url(`/remisser/${SLUG}/svar`));
    assert.doesNotMatch(await wordsOf(visitor.locator("main")), /norrort/);
    await reading.publish(page, demo, SLUG, "Nätverket Anhöriga i norrort");
    await visitor.reload();
    assert.match(await wordsOf(visitor.locator("main")), /norrort/);
  });

  journey("what names a relative's illness is masked before it is published", async ({ page, demo, person }) => {
    await working.become(page, demo, "registrar");
    const shown = await reading.publish(page, demo, SLUG, "Privatperson i Haninge", {
      mask: (text) => text.replace("Min mor har demens och bor hemma hos mig, så jag", "[…] Jag"),
      reason: "En anhörigs hälsa, 25 kap. 1 § OSL",
    });
    assert.doesNotMatch(shown, /demens/, "the page to check shows it masked");
    const visitor = await person();
    await visitor.goto(demo.url(`/remisser/${SLUG}/svar`));
    await visitor.locator("main .ledger a", { hasText: "privatperson" }).first().click();
    await visitor.waitForURL(/\/svar\/\d+$/);
    const words = await wordsOf(visitor.locator("body"));
    assert.match(words, /inte bara dem som redan sitter med/);
    assert.doesNotMatch(await visitor.content(), /demens|Haninge/, "neither the illness nor the name is in the page");
    const serial = visitor.url().match(/\d+$/)[0];
    for (const path of [`/remisser/${SLUG}/sammanstallning.json`, `/api/v1/referrals/${SLUG}/statements/${serial}`, `/api/v1/referrals/${SLUG}/statements`, `/remisser/${SLUG}`]) {
      assert.doesNotMatch((await fetched(visitor, path)).text, /demens|Haninge/, path);
    }
    // The officials still read the original.
    await reading.open(page, demo, SLUG, "Privatperson i Haninge");
    assert.match(await wordsOf(page.locator("main")), /demens/);
  });
});
