// The administrator gives a role and takes it back, looks at jobs and mail, and has the audit chain checked.

import assert from "node:assert/strict";
import { journeys } from "./lib/browser.mjs";
import { arrive, fill, mouse, onwards, wordsOf } from "./lib/hands.mjs";
import * as administering from "./people/administering.mjs";
import * as working from "./people/working.mjs";

const NEW = { name: "Ny Handläggare", email: "ny.handlaggare@stockholm.example", role: "case_officer" };

journeys((journey) => {
  journey("the administrator runs the site", async ({ page, demo, person }) => {
    await working.become(page, demo, "administrator");
    assert.equal(await administering.addPerson(page, demo, { ...NEW, email: "inte en adress" }), 422);
    await administering.addPerson(page, demo, NEW);
    assert.match(await wordsOf(page.locator("main")), /Ny Handläggare/);

    // The new person asks for a link by mail and works; without the role the desk is closed.
    const colleague = await person();
    await colleague.goto(demo.url("/logga-in"));
    await fill(mouse(colleague), { email: NEW.email });
    await arrive(colleague, () => onwards(colleague).click());
    const mail = await demo.mail(NEW.email);
    await colleague.goto(mail.link("/logga-in/"));
    await arrive(colleague, () => onwards(colleague).click());
    assert.equal((await colleague.goto(demo.url("/arbete"))).status(), 200);
    await administering.endRole(page, demo, NEW.name);
    await working.moveClock(page, 1); // a role is in force through its last day
    assert.equal((await colleague.goto(demo.url("/arbete"))).status(), 403);

    for (const path of ["/admin", "/admin/jobb", "/admin/post", "/admin/webbplats"]) {
      assert.equal((await page.goto(demo.url(path))).status(), 200, path);
    }
    await page.goto(demo.url("/admin/post"));
    assert.ok((await page.locator("main table tbody tr").count()) > 10, "the mails that went out are listed");
    await administering.verifyLog(page, demo);
    assert.equal(await page.locator("main .note--care[role=status]").count(), 0, "the chain holds");
    await page.getByRole("main").getByRole("status").waitFor();
  });
});
