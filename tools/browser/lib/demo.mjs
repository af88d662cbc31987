// A demo of our own: a folder in the temporary directory, a free port, stopped by its process id.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readMail } from "./mail.mjs";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const PROGRAM = process.env.RADSLAG_BIN || join(ROOT, "target/debug/radslag");
const START = 120_000; // the first start plays three examples' history; the machine may be busy

/** A port that nobody listens to. */
export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Starts a demo. With RADSLAG_DEMO_SEED (a folder that `run.mjs` made) it begins from a copy of that, on the port in
 * RADSLAG_DEMO_PORT, so that the links in its mails hold; else it makes the examples anew.
 */
export async function startDemo() {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: cargo build -p server, or set RADSLAG_BIN`);
  const seed = process.env.RADSLAG_DEMO_SEED;
  const data = mkdtempSync(join(tmpdir(), "radslag-browser-"));
  if (seed) cpSync(seed, data, { recursive: true });
  const port = Number(process.env.RADSLAG_DEMO_PORT) || (await freePort());
  const log = join(data, "log");
  const out = openSync(log, "w");
  const child = spawn(PROGRAM, ["demo", "--data", data, "--listen", `127.0.0.1:${port}`], { stdio: ["ignore", out, out] });
  const ended = new Promise((done) => child.once("exit", done));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
    }
  };
  const demo = {
    data,
    port,
    /** The address of a page of one of the sites. */
    url: (path = "/", site = "stockholm") => `http://${site}.localhost:${port}${path}`,
    /** What the program has said. */
    log: () => readFileSync(log, "utf8"),
    /** Mails that were written, oldest first; `to` is a part of the receiver's address. */
    mails(to = "", { site = "stockholm", subject } = {}) {
      return readdirSync(join(data, "outbox"))
        .filter((name) => name.endsWith(".eml") && name.includes(`@${site}.`))
        .sort()
        .map((name) => readMail(readFileSync(join(data, "outbox", name))))
        .filter((mail) => mail.to.includes(to) && (!subject || subject.test(mail.subject)));
    },
    /** Waits for such a mail and gives the newest; `after` is how many there already were. */
    async mail(to, { after = 0, ...more } = {}) {
      for (let tries = 0; tries < 120; tries++) {
        const mails = this.mails(to, more);
        if (mails.length > after) return mails[mails.length - 1];
        await sleep(250);
      }
      throw new Error(`no mail to ${to}${more.subject ? ` about ${more.subject}` : ""} (more than ${after}) in the outbox`);
    },
    /** Stops the program and leaves the folder. */
    stop,
    /** Stops the program and removes the folder. */
    async end() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
  const since = Date.now();
  while (!demo.log().includes("Ctrl-C")) {
    if (child.exitCode !== null || Date.now() - since > START) {
      const said = demo.log();
      await demo.end();
      throw new Error(`the demo did not start: ${said}`);
    }
    await sleep(50);
  }
  return demo;
}
