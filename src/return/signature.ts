import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { Refusal } from "../refusal.ts";
import { signatureName, signatureNamespace, sumsName } from "./bundle-folder.ts";

/** What a bundle's signature says. */
export type Signature =
  | { readonly isGood: true; readonly fingerprint: string }
  | { readonly isGood: false };

/** The key that SSH itself would take first from `~/.ssh`; `undefined` when none of the usual is there. */
export function usualKey(home: string): string | undefined {
  return ["id_ed25519", "id_ecdsa", "id_rsa"]
    .map((name) => join(home, ".ssh", name))
    .find((path) => existsSync(path));
}

/** Signs a file of checksums, into a file beside it. A passphrase is asked for on the terminal. */
export function sign(sums: string, key: string): void {
  if (!existsSync(key)) throw new Refusal(`there is no key ${key} to sign with`);
  rmSync(`${sums}.sig`, { force: true });
  const { status, stderr } = keygen(["-Y", "sign", "-f", key, "-n", signatureNamespace, sums], "");
  if (status !== 0) throw new Refusal(`cannot sign with ${key}: ${lastLine(stderr)}`);
}

/** Whether the checksums in a folder are signed, and with which key; `undefined` when they are not. */
export function checkSignature(folder: string): Signature | undefined {
  const signature = join(folder, signatureName);
  if (!existsSync(signature)) return undefined;
  // As bytes: other bytes can decode to the text that was signed.
  const sums = readFileSync(join(folder, sumsName));
  const { status, stdout } = keygen(
    ["-Y", "check-novalidate", "-n", signatureNamespace, "-s", signature],
    sums,
  );
  const fingerprint = /SHA256:[\w+/=]+/.exec(stdout)?.[0];
  return status === 0 && fingerprint ? { isGood: true, fingerprint } : { isGood: false };
}

/** The fingerprint of the one public key in a file, such as `SHA256:…`. */
export function fingerprintOf(publicKey: string): string {
  if (!existsSync(publicKey)) throw new Refusal(`there is no key ${publicKey}`);
  const { stdout } = keygen(["-l", "-E", "sha256", "-f", publicKey], "");
  if (stdout.trim().includes("\n")) {
    throw new Refusal(`${publicKey} holds several keys: name a file with the member's one`);
  }
  const fingerprint = /SHA256:[\w+/=]+/.exec(stdout)?.[0];
  if (!fingerprint) throw new Refusal(`${publicKey} is not an SSH key`);
  return fingerprint;
}

function keygen(args: readonly string[], input: string | Uint8Array) {
  const run = spawnSync("ssh-keygen", args, {
    encoding: "utf8",
    input,
    env: { ...env, LC_ALL: "C" },
  });
  if (run.error) {
    throw new Refusal("there is no ssh-keygen on this machine: install OpenSSH");
  }
  return run;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
