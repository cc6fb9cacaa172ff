import type { EleventyConfig } from "./src/eleventy/eleventy-config.ts";
import { cpdPlugin } from "./src/eleventy/plugin.ts";

export default function configure(config: EleventyConfig) {
  config.addPlugin(cpdPlugin);
  return { dir: { input: "pages" } };
}
