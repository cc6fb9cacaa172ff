import type { EleventyConfig, EleventyOptions } from "./eleventy-config.ts";
import { type CpdOptions, cpdPlugin } from "./plugin.ts";

export interface SiteFolders {
  /** A folder that is there and holds no templates: Eleventy wants one. */
  readonly input: string;
  readonly output: string;
}

/** The whole configuration of the site, for Eleventy's command and for ours alike. */
export function configureSite(
  options: CpdOptions,
  dir: SiteFolders,
): (config: EleventyConfig) => EleventyOptions {
  return (config) => {
    config.addPlugin(cpdPlugin, options);
    return { dir, templateFormats: ["11ty.js"] };
  };
}
