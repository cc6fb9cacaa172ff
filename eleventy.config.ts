import type { EleventyConfig } from "./src/eleventy/eleventy-config.ts";
import { portfolioPlugin } from "./src/eleventy/plugin.ts";

export default function configure(config: EleventyConfig) {
  config.addPlugin(portfolioPlugin);
  return { dir: { input: "pages" } };
}
