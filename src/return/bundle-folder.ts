import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseChecksums, sha256 } from "../disk/checksums.ts";
import { type FileList, isFile } from "../disk/listed-files.ts";
import type { OutputKind } from "../disk/output-kind.ts";
import { compareText } from "../domain/problem.ts";
import { returnSchemas } from "../formats/return-json.ts";

/** The file that lists every other file of a bundle with its sum. */
export const sumsName = "SHA256SUMS";

/** The signature of that file, where the member signed it. */
export const signatureName = "SHA256SUMS.sig";

/** What a signature is for, so that one made for another purpose is none for this. */
export const signatureNamespace = "cpd-return";

export const bundleFolder: OutputKind = {
  name: "return",
  madeBy: "cpd return",
  listIn,
  isUnlisted: () => false,
};

/** Paths of everything in a folder that is not a folder, hidden files included, in order and with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, "/"))
    .sort(compareText);
}

/**
 * The files that make a return, of those in its checksums: anybody can write
 * checksums of anything, so they alone do not say whose a file is.
 */
function listIn(folder: string): FileList | undefined {
  const text = textIn(folder, sumsName);
  const sums = text === undefined ? undefined : parseChecksums(text);
  const parts = sums && partsOfReturn(folder, [...sums.keys()]);
  if (!(text && sums && parts)) return undefined;
  const signature = textIn(folder, signatureName);
  return new Map([
    ...[...sums].filter(([path]) => parts.has(path)),
    [sumsName, sha256(text)],
    ...(signature && isForReturn(signature) ? [[signatureName, sha256(signature)] as const] : []),
  ]);
}

/** What belongs to the return whose data are in a folder: they name the evidence themselves. */
function partsOfReturn(folder: string, paths: readonly string[]): ReadonlySet<string> | undefined {
  for (const path of paths) {
    const [, stem, year] = /^(return-(\d{4})(?:-[\w-]+)?)\.json$/.exec(path) ?? [];
    const evidence = stem && year ? evidenceOfReturn(textIn(folder, path), year) : undefined;
    if (!evidence) continue;
    return new Set([
      ...["csv", "html", "json", "pdf"].map((kind) => `${stem}.${kind}`),
      ...evidence,
    ]);
  }
  return undefined;
}

/** The evidence that the data of a year's return name; `undefined` for other data. */
function evidenceOfReturn(text: string | undefined, year: string): readonly string[] | undefined {
  try {
    const { $schema, year: ofYear, evidence } = JSON.parse(text ?? "");
    if (!$schema.startsWith(returnSchemas) || String(ofYear) !== year) return undefined;
    return evidence.map(({ path }: { readonly path: unknown }) => String(path));
  } catch {
    return undefined;
  }
}

/** Whether a signature was made for a return. */
function isForReturn(signature: string): boolean {
  const [, body = ""] =
    /^-----BEGIN SSH SIGNATURE-----\n([\w+/=\n]+)\n-----END SSH SIGNATURE-----\n$/.exec(
      signature,
    ) ?? [];
  return Buffer.from(body, "base64").includes(signatureNamespace);
}

function textIn(folder: string, name: string): string | undefined {
  const file = join(folder, name);
  return isFile(file) ? readFileSync(file, "utf8") : undefined;
}
