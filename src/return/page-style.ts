import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../templates/assets/", import.meta.url));

/** The styles of a return with its running foot, and the hash by which its policy lets them through. */
export function pageStyle(footer: string): { readonly css: string; readonly hash: string } {
  const styles = ["site.css", "return.css"].map((name) => readFileSync(`${folder}${name}`, "utf8"));
  const css = [...styles, runningFoot(footer)].join("\n");
  return { css, hash: createHash("sha256").update(css, "utf8").digest("base64") };
}

function runningFoot(footer: string): string {
  const font = "font: 8pt system-ui, sans-serif; color: #333333;";
  return `@page {
  margin: 1.8cm 1.8cm 2cm;
  @bottom-left { content: ${cssString(footer)}; ${font} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${font} }
}
`;
}

/** Text as a string of CSS, in which nothing that a name may hold can end it. */
function cssString(text: string): string {
  const escaped = [...text].map((sign) =>
    /[A-Za-z0-9 ]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join("")}"`;
}
