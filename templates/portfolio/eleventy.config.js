// The site is cpd-portfolio's. What you add here is for your own pages in pages/:
// filters, shortcodes and plugins of Eleventy's, as https://www.11ty.dev/docs/ has them.
import { portfolioPlugin } from "cpd-portfolio";

export default function configure(config) {
  config.addPlugin(portfolioPlugin);
  return { dir: { input: "pages" } };
}
