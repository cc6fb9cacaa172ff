import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderReturn } from "../../templates/return-document.tsx";
import { sha256 } from "../disk/checksums.ts";
import { isCounted } from "../domain/activity.ts";
import { type CalendarDate, formatDate } from "../domain/calendar-date.ts";
import { disclose } from "../domain/disclosure.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { compareText } from "../domain/problem.ts";
import { inForm, type ReturnForm } from "../domain/return-form.ts";
import { returnCsv } from "../formats/return-csv.ts";
import { type EnclosedFile, type Provenance, returnData } from "../formats/return-json.ts";
import { markdownRenderer } from "../markdown/markdown-renderer.ts";
import type { Sources } from "../records/sources.ts";
import { printableJson } from "../report/printable.ts";
import { linksUnder, paths } from "../views/addresses.ts";
import { type Html, plainText, type ToHtml } from "../views/html.ts";
import { returnLinks } from "../views/record-links.ts";
import { returnDocumentView, returnFooter } from "../views/return-document-view.ts";
import { pageStyle } from "./page-style.ts";

/** Which return is wanted, and of which records. */
export interface ReturnRequest {
  readonly portfolio: Portfolio;
  /** A year of the portfolio. */
  readonly year: number;
  readonly form: ReturnForm;
  /** The folder of records on the disk, from which evidence is read. */
  readonly records: string;
  readonly otherFiles: Sources["otherFiles"];
  readonly provenance: Provenance;
}

/** The files of a bundle by their paths in it; what a reviewer may not see is in none of them. */
export type ReturnBundle = ReadonlyMap<string, Uint8Array>;

/** Makes the page, the data and the evidence of a year's return. Throws what the file system throws. */
export function returnBundle(request: ReturnRequest): ReturnBundle {
  const { year, form, provenance, otherFiles } = request;
  const portfolio = disclose(inForm(request.portfolio, form), "reviewer");
  const disclosed = portfolio.years.find((one) => one.year === year);
  if (!disclosed) throw new Error(`Internal error: there is no year ${year} to return`);
  const counted = disclosed.activities.filter((one) => isCounted(one, portfolio.today));
  const links = returnLinks(counted, otherFiles, link);
  const toHtml = onceForEach(markdownRenderer(links.resolve, "linked"));
  const view = returnDocumentView({ portfolio, link, toHtml }, disclosed, form);
  // Rendering the texts has gathered the files that they lead to.
  const evidence = evidenceOf(request, links.files);
  const toText = (markdown: string, file: string) => plainText(toHtml(markdown, file, 4));
  const data = printableJson(
    returnData(portfolio, disclosed, form, provenance, {
      evidence: enclosedFiles(evidence),
      toText,
    }),
  );
  const files = new Map([
    [`return-${year}.json`, bytesOf(data)],
    [`return-${year}.csv`, bytesOf(returnCsv(portfolio, disclosed, toText))],
    ...evidence,
  ]);
  const html = renderReturn({
    view,
    enclosures: {
      files: [...files].map(([path, bytes]) => ({
        path,
        url: link(`/${path}`),
        sum: sha256(bytes),
      })),
      provenance: provenanceLines(provenance, portfolio.today),
    },
    style: pageStyle(returnFooter(portfolio.profile.name, year, sha256(data))),
  });
  return new Map([[`return-${year}.html`, bytesOf(html)], ...files]);
}

/** A record has one text, which the page, the JSON and the CSV all want: it is rendered once. */
function onceForEach(render: ToHtml): ToHtml {
  const rendered = new Map<string, Html>();
  return (markdown, file, headingLevel) => {
    const html = rendered.get(file) ?? render(markdown, file, headingLevel);
    rendered.set(file, html);
    return html;
  };
}

/** From a place in the bundle: everything lies beside the page or below it. */
const link = linksUnder("");

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

/** The files that the return refers to, by their paths in the bundle, in order. */
function evidenceOf(
  { records, otherFiles }: ReturnRequest,
  files: ReadonlySet<string>,
): readonly (readonly [string, Uint8Array])[] {
  return [...files]
    .sort(compareText)
    .map((file) => [
      paths.evidence(file).slice(1),
      readFileSync(join(records, otherFiles.get(file) ?? file)),
    ]);
}

function enclosedFiles(
  evidence: readonly (readonly [string, Uint8Array])[],
): readonly EnclosedFile[] {
  return evidence.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
}

function provenanceLines({ program, records }: Provenance, today: CalendarDate): readonly string[] {
  const produced = `Produced on ${formatDate(today)} by ${program.name} ${program.version}.`;
  if (!records) return [produced, "The records are in no Git repository."];
  const changes = records.hasUncommittedChanges
    ? ", with changes since that were not committed"
    : "";
  return [produced, `Made from the records as of Git commit ${records.commit}${changes}.`];
}
