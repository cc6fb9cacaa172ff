import { existsSync, statSync } from "node:fs";
import type { Command } from "commander";
import { Refusal } from "../refusal.ts";
import { printable } from "../report/printable.ts";
import { type CommonOptions, openSoundRecords, withCommonOptions } from "./common-options.ts";
import type { ExitCode, World } from "./world.ts";

interface VerifyOptions extends CommonOptions {
  readonly key?: string;
}

/** What was found of one side of a bundle: whether it is well, and how that is said. */
interface Finding {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

/** Adds `cpd verify`, which tells whether a return is still what it was. */
export function addVerify(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("verify"))
    .description(
      "Tell whether a return is undamaged, who signed it, and whether the records still say the same",
    )
    .argument("<dir>", "the folder of the return")
    .option("--key <file>", "the member's public SSH key, which the signature must be of")
    .action(async (folder: string, options: VerifyOptions, command: Command) =>
      end(
        await verify(folder, options, command.getOptionValueSource("records") !== "default", world),
      ),
    );
}

async function verify(
  folder: string,
  options: VerifyOptions,
  isRecordsNamed: boolean,
  world: World,
): Promise<ExitCode> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Refusal(`there is no folder ${folder}: name the folder of a return`);
  }
  const whole = await integrity(folder);
  const findings = [
    whole,
    await signature(folder, options.key, whole.isGood),
    await agreement(folder, options, isRecordsNamed, world),
  ];
  world.write(
    `${findings
      .flatMap(({ lines }) => lines)
      .map(printable)
      .join("\n")}\n`,
  );
  return findings.every(({ isGood }) => isGood) ? 0 : 1;
}

async function integrity(folder: string): Promise<Finding> {
  const { damageTo } = await import("../return/damage.ts");
  const damage = damageTo(folder);
  if (!damage) {
    throw new Refusal(`${folder} holds no SHA256SUMS, so it is not a return that cpd made`);
  }
  const { files, faults } = damage;
  if (faults.length === 0) {
    const are =
      files === 1 ? "1 file is as its checksum says" : `${files} files are as their checksums say`;
    return { isGood: true, lines: [`Undamaged: ${are}.`] };
  }
  return {
    isGood: false,
    lines: ["Damaged or changed:", ...faults.map(({ path, fault }) => `  ${path} ${fault}`)],
  };
}

async function signature(
  folder: string,
  key: string | undefined,
  isWhole: boolean,
): Promise<Finding> {
  const { checkSignature, fingerprintOf } = await import("../return/signature.ts");
  const asked = key === undefined ? undefined : fingerprintOf(key);
  const found = checkSignature(folder);
  if (!found) {
    const line = "Not signed: checksums show damage, not who made the return.";
    return { isGood: asked === undefined, lines: [line] };
  }
  if (!found.isGood) {
    return { isGood: false, lines: ["The signature does not fit the checksums."] };
  }
  if (asked === undefined) {
    const line = `Signed with the key ${found.fingerprint}. Ask the member whether it is theirs, or name their public key with --key.`;
    return { isGood: true, lines: [line] };
  }
  if (found.fingerprint !== asked) {
    return { isGood: false, lines: [`Signed with another key than ${key}: ${found.fingerprint}.`] };
  }
  const by = `signed with the key ${key} (${asked})`;
  return isWhole
    ? { isGood: true, lines: [`Authentic: ${by}.`] }
    : { isGood: false, lines: [`The checksums are ${by}, but the files are not those signed.`] };
}

async function agreement(
  folder: string,
  options: VerifyOptions,
  isRecordsNamed: boolean,
  world: World,
): Promise<Finding> {
  if (!isRecordsNamed && !existsSync(options.records)) {
    return { isGood: true, lines: ["There are no records here to compare it with."] };
  }
  const { disagreements, readSentReturn } = await import("../return/agreement.ts");
  const sent = readSentReturn(folder);
  if (!sent) {
    return {
      isGood: false,
      lines: ["Its data cannot be read, so it was not compared with the records."],
    };
  }
  const { records } = options;
  // Whichever day is today, what counts is how the records stood on the day of the return.
  const open = openSoundRecords({ records, today: sent.day }, world);
  if (!open)
    return { isGood: false, lines: ["The records have errors, so it was not compared with them."] };
  const lines = disagreements(folder, sent, {
    portfolio: open.portfolio,
    written: open.written,
    records,
    otherFiles: open.sources.otherFiles,
  });
  return lines.length === 0
    ? { isGood: true, lines: [`Agrees with ${records}.`] }
    : { isGood: false, lines: [`Differs from ${records}:`, ...lines.map((line) => `  ${line}`)] };
}
