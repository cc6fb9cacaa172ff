import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // In lower case, as the HTML standard itself writes it.
    "doctype-style": ["error", { style: "lowercase" }],
    // Preact ends void elements with a slash and markdown-it does not: both are HTML.
    "void-style": "off",
    // Titles are as long as members make them, and the site's own comes after.
    "long-title": "off",
    // A list may have a name.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // The list of activities is filtered as one types: there is nothing to submit.
    "wcag/h32": "off",
  },
});

/** What html-validate finds wrong with a page: a line each. */
export function htmlFaults(html: string, name: string): readonly string[] {
  return validator
    .validateStringSync(html, name)
    .results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line }) => `${name}:${line} ${ruleId}: ${message}`);
}
