import { provenanceOf } from "./provenance.ts";
import { type ReturnRequest, returnBundle } from "./return-bundle.ts";
import { type BundleExtras, writeBundle } from "./write-bundle.ts";

/** Makes a return from the records as they are now, and writes it; throws what `writeBundle` does. */
export async function makeReturn(
  request: Omit<ReturnRequest, "provenance">,
  output: string,
  extras: BundleExtras,
  tell: (text: string) => void,
): Promise<void> {
  const bundle = returnBundle({ ...request, provenance: provenanceOf(request.records) });
  await writeBundle(bundle, output, extras, request.portfolio.today, tell);
}
