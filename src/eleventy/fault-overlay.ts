import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { FaultView } from "../../templates/fault.tsx";
import { renderFault, renderFaultPage } from "../../templates/pages.tsx";
import { isError, type Problem } from "../domain/problem.ts";
import type { Sources } from "../records/sources.ts";
import { reportText } from "../report/report-text.ts";
import { ownPageFault } from "./faults.ts";

/** Whether a request is for a page, by its address. */
export function isPage({ url = "" }: IncomingMessage): boolean {
  return /(?:\/|\.html)$/.test(url.replace(/[?#].*/, ""));
}

/** Answers pages with the fault on top of what they last were. */
export function layOver(
  folder: string,
  fault: FaultView | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => unknown,
): unknown {
  if (isPage(request) && fault && !existsSync(join(folder, "index.html"))) {
    return end(response, 200, "text/html; charset=utf-8", renderFaultPage(fault));
  }
  const original = response.end.bind(response);
  response.end = ((content: unknown, ...others: readonly never[]) =>
    original(
      isHtml(response, content) ? withFault(content, fault, response) : content,
      ...others,
    )) as typeof response.end;
  return next();
}

function isHtml(response: ServerResponse, content: unknown): content is string {
  return (
    typeof content === "string" &&
    String(response.getHeader("Content-Type")).startsWith("text/html")
  );
}

function withFault(
  html: string,
  fault: FaultView | undefined,
  { statusCode }: ServerResponse,
): string {
  const shown = fault ? html.replace("<body>", () => `<body>${renderFault(fault)}`) : html;
  // Into a page that stands for none, Eleventy's server puts a script that the page itself forbids.
  return statusCode === 404
    ? shown.replace(
        "</head>",
        '<script type="module" src="/.11ty/reload-client.js"></script></head>',
      )
    : shown;
}

/** Answers a request with some text. */
export function end(response: ServerResponse, status: number, type: string, text: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.end(text);
}

const consequence =
  "The pages stay as they were. They are made anew, and this goes away, as soon as it is mended.";

/** What keeps the pages as they were, when an error in the records does. */
export function faultOfRecords(
  problems: readonly Problem[],
  texts: Sources["texts"],
): FaultView | undefined {
  const errors = problems.filter(isError);
  if (errors.length === 0) return undefined;
  const heading =
    errors.length === 1 ? "1 error in the records" : `${errors.length} errors in the records`;
  return { heading, consequence, report: reportText(errors, texts) };
}

/** The same when something else does, by what was thrown. */
export function otherFault(error: unknown): FaultView {
  const message = error instanceof Error ? error.message : String(error);
  return {
    heading: "The preview cannot be made",
    consequence,
    report: ownPageFault(error) ?? message,
  };
}
