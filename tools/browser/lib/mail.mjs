// Reads a mail from the outbox: as much of MIME as our own mails use.

function headerOf(text, name) {
  const found = text.match(new RegExp(`^${name}:[ \\t]*((?:.*(?:\\r?\\n[ \\t].*)*))`, "im"));
  return found ? words(found[1].replace(/\r?\n[ \t]+/g, " ").trim()) : "";
}

// =?utf-8?b?…?= and =?utf-8?q?…?=; what stands between two encoded words is nothing.
function words(text) {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how, value) =>
      how.toLowerCase() === "b" ? Buffer.from(value, "base64").toString("utf8") : quoted(value.replaceAll("_", " ")));
}

function quoted(text) {
  const bytes = text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function plainText(entity) {
  const split = entity.match(/\r?\n\r?\n/);
  if (!split) return "";
  const head = entity.slice(0, split.index);
  const body = entity.slice(split.index + split[0].length);
  const type = headerOf(head, "Content-Type");
  const boundary = type.match(/boundary="?([^";\s]+)/i)?.[1];
  if (boundary) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      const text = plainText(part.replace(/^\r?\n/, ""));
      if (text) return text;
    }
    return "";
  }
  if (type && !/^text\/plain/i.test(type)) return "";
  const how = headerOf(head, "Content-Transfer-Encoding").toLowerCase();
  if (how === "base64") return Buffer.from(body, "base64").toString("utf8");
  return how === "quoted-printable" ? quoted(body) : Buffer.from(body, "latin1").toString("utf8");
}

/** Sender, receiver, subject and plain text of a mail. */
export function readMail(bytes) {
  const raw = bytes.toString("latin1");
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/));
  const text = plainText(raw).replaceAll("\u00a0", " ");
  return {
    to: headerOf(head, "X-Envelope-To") || headerOf(head, "To"),
    subject: headerOf(head, "Subject"),
    text,
    /** A header field. */
    header: (name) => headerOf(head, name),
    /** The first link of a kind, such as `/svara/`. */
    link(kind) {
      const found = text.match(new RegExp(`https?://[^\\s>]*${kind}[^\\s>]+`));
      if (!found) throw new Error(`the mail “${this.subject}” has no link with ${kind}`);
      return found[0];
    },
    /** Names of the attached files. */
    attachments: [...raw.matchAll(/filename\*?="?([^"\r\n;]+)/gi)].map((m) => m[1]),
  };
}
