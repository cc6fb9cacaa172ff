import { createRequire } from "node:module";

/** This program's name and version. */
export const program: { readonly name: string; readonly version: string } = (() => {
  // By the package's own name, so that it is found from the source and from an installed package.
  const { name, version } = createRequire(import.meta.url)("cpd-portfolio/package.json");
  return { name, version };
})();
