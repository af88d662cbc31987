// Rådslag. Two small helps; every page works without them.
//   form[data-autosave="/url"]  the draft is sent a few seconds after a change, and when one leaves.
//     [data-autosave-status]    says what the server answered ({"text": "…"});
//     data-autosave-failed="…"  on the form: what to say when nothing could be saved.
//   button[data-print][hidden]  is shown, and prints the page.

const DELAY = 3000; // after the last key
const LONGEST = 15000; // while typing goes on
const RETRY = 20000; // after a failure
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
    if (done || body === sent || (busy && !leaving)) return;
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
      answer = await response.json();
    } catch {
      saved = false;
    }
    busy = false;
    if (saved) sent = body;
    say(answer.text || (saved ? "" : form.dataset.autosaveFailed), saved ? "saved" : "failed");
    if (!saved) plan(RETRY);
    else if (fieldsOf(form) !== sent) plan(DELAY);
  }

  function changed() {
    since ||= Date.now();
    plan(Math.max(0, Math.min(DELAY, since + LONGEST - Date.now())));
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => { done = true; clearTimeout(timer); });
  addEventListener("pageshow", () => { done = false; });
  addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(true); });
}

for (const form of document.querySelectorAll("form[data-autosave]")) autosave(form);

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
