import { join } from "node:path";
import { formatChecksums } from "../disk/checksums.ts";
import { listFiles } from "../disk/listed-files.ts";
import { prepareOutput } from "../disk/output-folder.ts";
import { writeFile } from "../disk/write-file.ts";
import type { CalendarDate } from "../domain/calendar-date.ts";
import { bundleFolder, sumsName } from "./bundle-folder.ts";
import type { ReturnBundle } from "./return-bundle.ts";

/** What is made of a bundle's page and sums beyond the files themselves. */
export interface BundleExtras {
  /** The browser that prints a PDF; `undefined` for none. */
  readonly browser: string | undefined;
  /** The file of the private key to sign with; `undefined` for no signature. */
  readonly key: string | undefined;
}

/**
 * Writes a bundle into a folder, all or nothing, with its sums, and tells what
 * it leaves lying beside. Throws `Refusal` for a folder that it may not replace,
 * a browser that prints nothing, a key that does not sign and a disk that takes
 * no more, and what else the file system throws.
 */
export async function writeBundle(
  bundle: ReturnBundle,
  output: string,
  { browser, key }: BundleExtras,
  day: CalendarDate,
  tell: (text: string) => void,
): Promise<void> {
  const staging = prepareOutput(output, bundleFolder, tell);
  try {
    const at = (path: string) => join(staging.result, path);
    for (const [path, bytes] of bundle) writeFile(at(path), bytes);
    const page = [...bundle.keys()].find((path) => path.endsWith(".html"));
    if (browser && page) {
      const { printPdf } = await import("./print-pdf.ts");
      const html = new TextDecoder().decode(bundle.get(page));
      await printPdf(html, at(page.replace(/\.html$/, ".pdf")), browser, day);
    }
    writeFile(at(sumsName), formatChecksums(listFiles(staging.result)));
    if (key) {
      const { sign } = await import("./signature.ts");
      sign(at(sumsName), key);
    }
    staging.publish();
  } catch (error) {
    throw staging.explained(error);
  } finally {
    staging.discard();
  }
}
