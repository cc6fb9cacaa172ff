import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { FaultView } from "../../templates/fault.tsx";
import { renderFault, renderFaultPage } from "../../templates/pages.tsx";

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
