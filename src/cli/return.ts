import type { Command } from "commander";
import type { ReturnForm } from "../domain/return-form.ts";
import { Refusal } from "../refusal.ts";
import { printable } from "../report/printable.ts";
import {
  type CommonOptions,
  openSoundRecords,
  recordsFolder,
  withCommonOptions,
} from "./common-options.ts";
import { refuseOverlap } from "./overlap.ts";
import type { ExitCode, World } from "./world.ts";
import { parseYear, yearToReview } from "./years.ts";

interface ReturnOptions extends CommonOptions {
  readonly output?: string;
  readonly brief?: boolean;
  readonly pdf?: boolean;
  /** The file of a key, or `true` for the usual one. */
  readonly sign?: string | true;
}

/** Adds `cpd return`, which writes what a reviewer is sent. */
export function addReturn(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("return"))
    .description("Write a year's return for a reviewer: the page, its data, evidence and checksums")
    .argument("[year]", "this year; without it, the last that is complete", parseYear)
    .option("--output <dir>", "the folder to write; by default returns/ and the year")
    .option("--brief", "a list only, without descriptions and reflections")
    .option("--pdf", "print the page to PDF too, with the Chromium or Chrome of this machine")
    .option("--sign [key]", "sign the checksums with an SSH key of yours; by default the usual one")
    .action(async (year: number | undefined, options: ReturnOptions) =>
      end(await cpdReturn(year, options, world)),
    );
}

async function cpdReturn(
  asked: number | undefined,
  options: ReturnOptions,
  world: World,
): Promise<ExitCode> {
  const records = recordsFolder(options);
  const open = openSoundRecords(options, world);
  if (!open) return 1;
  const { portfolio, sources } = open;
  const { year, audience } = yearToReview(portfolio, asked);
  const output = options.output ?? `returns/${year}`;
  refuseOverlap(output, records);
  const form: ReturnForm = options.brief ? "brief" : "detailed";
  const extras = await extrasFor(options, world);
  // Preact and Markdown take time to load, which no other command should wait for.
  const { makeReturn } = await import("../return/make-return.ts");
  await makeReturn(
    { portfolio, year, form, records, otherFiles: sources.otherFiles },
    output,
    extras,
    (text) => world.writeError(`${printable(text)}\n`),
  );
  if (audience === "private") {
    world.writeError(
      `The year ${year} is private, so its return says nothing of status, requirement, role and reflection.\n`,
    );
  }
  world.writeError(`Wrote the return for ${year} to ${output}\n`);
  return 0;
}

async function extrasFor({ pdf, sign }: ReturnOptions, world: World) {
  return {
    browser: pdf ? await browserOf(world) : undefined,
    key: sign === undefined ? undefined : await keyOf(sign, world),
  };
}

async function browserOf({ environment }: World): Promise<string> {
  const { findBrowser } = await import("../return/print-pdf.ts");
  const browser = findBrowser(environment);
  if (browser) return browser;
  throw new Refusal(
    "there is no Chromium or Chrome to print the PDF: install one, name one in CPD_BROWSER, or print the page from your browser",
  );
}

async function keyOf(sign: string | true, { environment }: World): Promise<string> {
  if (sign !== true) return sign;
  const { usualKey } = await import("../return/signature.ts");
  const key = usualKey(environment["HOME"] ?? environment["USERPROFILE"] ?? "");
  if (key) return key;
  throw new Refusal(
    "there is no SSH key in ~/.ssh to sign with: make one with ssh-keygen -t ed25519, or name one with --sign",
  );
}
