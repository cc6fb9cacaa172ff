import { createRequire } from "node:module";

/** This program's name and version, and where the file lies that names them. */
export const program: {
  readonly name: string;
  readonly version: string;
  readonly manifestFile: string;
} = (() => {
  // By the package's own name, so that it is found from the source and from an installed package.
  const require = createRequire(import.meta.url);
  const { name, version } = require("cpd-portfolio/package.json");
  return { name, version, manifestFile: require.resolve("cpd-portfolio/package.json") };
})();
