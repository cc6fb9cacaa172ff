import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Where the file lies that names this program, found from the source and from an installed package alike. */
export const manifestFile: string = require.resolve("cpd-portfolio/package.json");

/** This program's name and version. */
export const program: { readonly name: string; readonly version: string } = (() => {
  const { name, version } = require(manifestFile);
  return { name, version };
})();
