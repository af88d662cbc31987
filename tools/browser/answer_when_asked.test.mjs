// An organisation that was asked answers through the link in its mail.

import { journeys } from "./lib/browser.mjs";
import { mouse } from "./lib/hands.mjs";
import { asked } from "./people/asked.mjs";

journeys((journey) => {
  journey("an asked organisation answers through the link in its mail", ({ page, demo, person }) =>
    asked({ hand: mouse(page), demo, person, organisation: "Funktionsrätt Stockholms län", address: "kansliet@funktionsratt-stockholm.example" }));
});
