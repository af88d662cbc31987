// The same in a browser that runs no scripts.

import { journeys } from "./lib/browser.mjs";
import { mouse } from "./lib/hands.mjs";
import { asked } from "./people/asked.mjs";

journeys((journey) => {
  journey("an asked organisation answers without JavaScript", ({ page, demo, person }) =>
    asked({ hand: mouse(page), demo, person, organisation: "Trafiknämnden", address: "trafiknamnden@stockholm.example", scripts: false }),
  { javaScriptEnabled: false });
});
