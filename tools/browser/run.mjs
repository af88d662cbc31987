#!/usr/bin/env node
// Runs the journeys, one file after the other:
//
//   node tools/browser/run.mjs            all of them
//   node tools/browser/run.mjs NAME…      those whose file name has one of the words, such as `keyboard`
//
// The examples' history is played once; every file begins with a copy of it and a demo of its own, so no journey
// stands on what another has left. RADSLAG_BIN is the program (default target/debug/radslag).

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, startDemo } from "./lib/demo.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.mjs") && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  .sort();
if (files.length === 0) {
  console.error(`no journey is called ${wanted.join(" or ")}`);
  process.exit(2);
}

process.env.RADSLAG_DEMO_PORT = String(await freePort());
const seed = await startDemo();
await seed.stop();
let running;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => running?.kill(signal)); // the tests end their demo themselves
try {
  running = spawn(
    process.execPath,
    ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files.map((name) => join(here, name))],
    { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, RADSLAG_DEMO_SEED: seed.data } },
  );
  process.exitCode = await new Promise((done) => running.once("exit", (code) => done(code ?? 1)));
} finally {
  await seed.end();
}
