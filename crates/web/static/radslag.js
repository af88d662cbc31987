// Rådslag. Small helps; every page works without them.
//   form[data-autosave="/url"]  the draft is sent a few seconds after a change, and when one leaves.
//     [data-autosave-status]    says what the server answered ({"text": "…", "version": 7});
//     [name="version"]          gets the new version, so that the next save, and the form itself, follow on it. When someone
//                               else has saved meanwhile (409) the script says so and stops: the form shows both.
//     data-autosave-failed="…"  on the form: what to say when nothing could be saved.
//   button[data-print][hidden]  is shown, and prints the page.
//   svg.map [data-kommun]       a press on a municipality follows its link in the table beside.

const DELAY = 3000; // after the last key
const LONGEST = 15000; // while typing goes on
const RETRY = 20000; // after a failure
const LONGEST_HOLD = 3000; // a form waits so long for a save that is under way
const KEEPALIVE = 60000; // browsers take 64 KiB from a page that is going away

// The fields as a plain form would send them, the token with them; files are sent with the form itself.
function fieldsOf(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields.toString();
}

function autosave(form) {
  const status = form.querySelector("[data-autosave-status]");
  let sent = fieldsOf(form);
  let timer = 0;
  let since = 0; // when the oldest unsaved change was made
  let busy = false;
  let done = false; // the form itself is on its way
  let stopped = false; // someone else has saved: only the form can show both

  if (status && !status.hasAttribute("aria-live")) status.setAttribute("aria-live", "polite");

  function say(text, state) {
    if (!status) return;
    status.dataset.state = state;
    if (text && status.textContent !== text) status.textContent = text;
  }

  function plan(delay) {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  }

  async function save(leaving = false) {
    clearTimeout(timer);
    const body = fieldsOf(form);
    if (done || stopped || busy || body === sent) return;
    busy = true;
    since = 0;
    let answer = {};
    let saved = false;
    try {
      const response = await fetch(form.dataset.autosave, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", Accept: "application/json" },
        redirect: "error", // a way to the log-in page is not a saved draft
        keepalive: leaving && body.length < KEEPALIVE,
      });
      saved = response.ok;
      stopped = response.status === 409;
      answer = await response.json();
    } catch {
      saved = false;
    }
    busy = false;
    if (held) setTimeout(release);
    if (saved) sent = follow(body, answer.version);
    say(answer.text || (saved ? "" : form.dataset.autosaveFailed), saved ? "saved" : "failed");
    if (!saved) plan(RETRY);
    else if (fieldsOf(form) !== sent) plan(document.visibilityState === "hidden" ? 0 : DELAY);
  }

  // What was sent, as it reads with the version that the server gave it.
  function follow(body, version) {
    const field = form.elements.namedItem("version");
    if (!field || version === undefined) return body;
    field.value = version;
    const fields = new URLSearchParams(body);
    fields.set("version", version);
    return fields.toString();
  }

  function changed() {
    since ||= Date.now();
    plan(Math.max(0, Math.min(DELAY, since + LONGEST - Date.now())));
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // A form that is sent while a save is under way waits for it, so that it is not taken for somebody else's.
  let held = null;
  function release() {
    if (!held) return;
    const button = held;
    held = null;
    done = true;
    form.requestSubmit(button === form ? undefined : button);
  }
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (busy && !done) {
      event.preventDefault();
      held = event.submitter || form;
      setTimeout(release, LONGEST_HOLD);
      return;
    }
    done = true;
  });
  addEventListener("pageshow", () => { done = false; });
  addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(true); });
}

for (const form of document.querySelectorAll("form[data-autosave]")) autosave(form);

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

for (const map of document.querySelectorAll("svg.map")) {
  const links = new Map();
  for (const link of document.querySelectorAll(".table--places a[data-plats]")) links.set(link.dataset.plats, link);
  map.classList.add("map--pressed");
  map.addEventListener("click", (event) => links.get(event.target.dataset?.kommun)?.click());
}
