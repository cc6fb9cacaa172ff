import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CalendarDate } from "../domain/calendar-date.ts";
import { type OutputKind, prepareOutput } from "../output-folder.ts";
import { filesBelow, isFile, signatureName, sumsName } from "./bundle-folder.ts";
import { formatChecksums, parseChecksums } from "./checksums.ts";
import type { ReturnBundle } from "./return-bundle.ts";

/** What is made of a bundle's page and sums beyond the files themselves. */
export interface BundleExtras {
  /** The browser that prints a PDF; `undefined` for none. */
  readonly browser: string | undefined;
  /** The file of the private key to sign with; `undefined` for no signature. */
  readonly key: string | undefined;
}

/**
 * Writes a bundle into a folder, all or nothing, with its sums. Throws
 * `Refusal` for a folder that it may not replace, a browser that prints nothing
 * and a key that does not sign, and what the file system throws.
 */
export async function writeBundle(
  bundle: ReturnBundle,
  output: string,
  { browser, key }: BundleExtras,
  day: CalendarDate,
): Promise<void> {
  const staging = prepareOutput(output, bundleKind);
  try {
    const at = (path: string) => join(staging.result, path);
    const files = new Map(bundle);
    for (const [path, bytes] of bundle) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), bytes);
    }
    const page = [...bundle.keys()].find((path) => path.endsWith(".html"));
    if (browser && page) {
      const pdf = page.replace(/\.html$/, ".pdf");
      const { printPdf } = await import("./print-pdf.ts");
      await printPdf(new TextDecoder().decode(bundle.get(page)), at(pdf), browser, day);
      files.set(pdf, readFileSync(at(pdf)));
    }
    writeFileSync(at(sumsName), formatChecksums(files));
    if (key) {
      const { sign } = await import("./signature.ts");
      sign(at(sumsName), key);
    }
    await staging.publish();
  } finally {
    await staging.discard();
  }
}

const bundleKind: OutputKind = {
  name: "return",
  madeBy: "cpd return",
  isOwn: (folder) => {
    const sums = join(folder, sumsName);
    const listed = isFile(sums) && parseChecksums(readFileSync(sums, "utf8"));
    if (!listed) return false;
    return filesBelow(folder).every(
      (path) => listed.has(path) || path === sumsName || path === signatureName,
    );
  },
};
