import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { execPath } from "node:process";
import { setTimeout } from "node:timers/promises";

const saves = 20;

/**
 * Serves records made by `makeRecords`, and saves one of them twenty times: how
 * long it takes each time until its page and its year's are on disk, in milliseconds.
 */
export async function timeSaves(records: string, work: string): Promise<readonly number[]> {
  const temporary = mkdtempSync(join(work, "preview-"));
  const words = ["--import", "tsx", "src/cli/bin.ts", "serve", "--records", records, "--port", "0"];
  const server = spawn(execPath, words, {
    env: { TMPDIR: temporary },
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    let said = "";
    server.stderr.on("data", (data) => {
      said += data;
    });
    while (!said.includes("The preview shows")) await setTimeout(100);
    const [preview = ""] = readdirSync(temporary);
    const pages = readdirSync(join(temporary, preview)).find((name) => name.startsWith("site-"));
    const site = join(temporary, preview, pages ?? "");
    while (!existsSync(join(site, "pagefind/pagefind-entry.json"))) await setTimeout(100);
    return await timesOf(records, site);
  } finally {
    server.kill();
  }
}

async function timesOf(records: string, site: string): Promise<readonly number[]> {
  const year = readdirSync(join(records, "activities")).at(-1) ?? "";
  const folder = join(records, "activities", year);
  const files = readdirSync(folder);
  const times: number[] = [];
  for (let save = 0; save < saves; save += 1) {
    const name = files[(save * 7) % files.length] ?? "";
    const slug = basename(name, ".md").replace(/^\d{4}-\d\d-\d\d-/, "");
    const pages = [`activities/${year}/${slug}`, `years/${year}`];
    const title = `Saved for the ${save}th time`;
    const text = readFileSync(join(folder, name), "utf8").replace(
      /^title: .*$/m,
      `title: ${title}`,
    );
    const start = performance.now();
    writeFileSync(join(folder, name), text);
    for (const page of pages) {
      while (!readFileSync(join(site, page, "index.html"), "utf8").includes(title))
        await setTimeout(1);
    }
    times.push(performance.now() - start);
    await setTimeout(200);
  }
  return times;
}
