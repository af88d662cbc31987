// The same with nothing but a keyboard: everything is reached, and the focus is always seen.

import { journeys } from "./lib/browser.mjs";
import { keyboard } from "./lib/hands.mjs";
import { asked } from "./people/asked.mjs";

journeys((journey) => {
  journey("an asked organisation answers by keyboard alone", ({ page, demo, person }) =>
    asked({ hand: keyboard(page), demo, person, organisation: "Unga med synnedsättning Stockholm", address: "us.stockholm@ungamedsyn.example" }),
  { timeout: 300_000 });
});
