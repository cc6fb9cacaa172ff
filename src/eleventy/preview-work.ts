import type { FaultView } from "../../templates/fault.tsx";
import { isError } from "../domain/problem.ts";
import { reportText } from "../report/report-text.ts";
import { changeOf } from "./changes.ts";
import { ownPageFault } from "./faults.ts";
import type { CpdOptions } from "./plugin.ts";
import type { BuildListener } from "./preview-eleventy.ts";
import { type PreviewMaker, previewMaker } from "./preview-site.ts";

/** Who is told what while a preview is served. */
export interface PreviewListener {
  /** Files have changed, or it is the first time. */
  readonly onBegin: () => void;
  /** The pages agree with the records again, after so many milliseconds. */
  readonly onShown: (milliseconds: number) => void;
  /** They stay as they were; what is wrong, unless it is in the records, which `report` has told. */
  readonly onKept: (what: string | undefined) => void;
  /** The search does not know what the pages say. */
  readonly onSearchFailed: (error: unknown) => void;
}

/** Stands among the changed files for the pages that are left to be made. */
const rest = "the-rest-of-the-pages";

/** How long nothing must be saved before they are, in milliseconds. */
const pause = 400;

/** How the work on a preview stands: what it is for, what is wrong, and what is left to be made. */
export class PreviewWork implements BuildListener {
  readonly maker: PreviewMaker;
  /** What keeps the pages as they were. */
  fault: FaultView | undefined;
  /** Has open pages load themselves again. */
  reload: () => void = () => undefined;
  /** Builds for the path of a file; there once files are watched. */
  run: ((path: string) => Promise<void>) | undefined;
  readonly #options: CpdOptions & PreviewListener;
  #isForRest = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: CpdOptions & PreviewListener) {
    this.#options = options;
    const report: CpdOptions["report"] = (problems, texts) => {
      const errors = problems.filter(isError);
      if (errors.length > 0) this.fault = faultOfRecords(reportText(errors, texts), errors.length);
      options.report(problems, texts);
    };
    this.maker = previewMaker({ ...options, report }, options.onSearchFailed);
  }

  /** Takes the paths of the files for which the next build is. */
  expect(changed: readonly string[]): void {
    const saved = changed.filter((path) => !path.endsWith(rest));
    this.#isForRest = saved.length === 0;
    this.maker.expect(this.#isForRest ? "rest" : changeOf(saved, this.#options.records));
  }

  begun(): void {
    clearTimeout(this.#timer);
    if (this.#isForRest) return;
    this.fault = undefined;
    this.#options.onBegin();
  }

  written(milliseconds: number): void {
    const hasRest = this.maker.hasRest();
    if (!this.#isForRest) this.#options.onShown(milliseconds);
    if (!this.#isForRest || !hasRest) this.reload();
    if (hasRest) this.#timer = setTimeout(() => this.run?.(rest), this.#isForRest ? 0 : pause);
  }

  failed(error: unknown): void {
    const isOfRecords = this.fault !== undefined;
    this.fault ??= otherFault(error);
    this.reload();
    this.#options.onKept(isOfRecords ? undefined : this.fault.report);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.maker.stop();
  }
}

const consequence =
  "The pages stay as they were. They are made anew, and this goes away, as soon as it is mended.";

function faultOfRecords(report: string, count: number): FaultView {
  const heading = count === 1 ? "1 error in the records" : `${count} errors in the records`;
  return { heading, consequence, report };
}

function otherFault(error: unknown): FaultView {
  const message = error instanceof Error ? error.message : String(error);
  return {
    heading: "The preview cannot be made",
    consequence,
    report: ownPageFault(error) ?? message,
  };
}
