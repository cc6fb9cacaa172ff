import type { FaultView } from "../../templates/fault.tsx";
import { faultOfRecords, otherFault } from "./fault-overlay.ts";
import { isSame, type Look } from "./folder-contents.ts";
import type { CpdOptions } from "./plugin.ts";
import type { PreviewPages } from "./preview-pages.ts";
import { PreviewSite, type PreviewState } from "./preview-site.ts";
import { WatchedFiles } from "./watched-files.ts";

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

/** How long nothing must be saved before the pages are made that nobody is likely to look at, in milliseconds. */
const pause = 400;

/** The work on a preview: one thing after the other, for as long as it is shown. */
export class PreviewWork {
  /** What keeps the pages as they were. */
  fault: FaultView | undefined;
  /** Has open pages load themselves again. */
  reload: () => void = () => undefined;
  readonly #options: CpdOptions & PreviewListener;
  readonly #pages: PreviewPages;
  readonly #site: PreviewSite;
  readonly #watched: WatchedFiles;
  /** How the files looked when the work on them began. */
  #look: Look = new Map();
  /** How they looked when all pages were made; nothing when all are to be made again. */
  #lookOfAll: Look | undefined;
  /** What is wrong in the records, when that was told last. */
  #errors: FaultView | undefined;

  constructor(options: CpdOptions & PreviewListener, pages: PreviewPages) {
    this.#options = options;
    this.#pages = pages;
    this.#watched = new WatchedFiles([options.records, ...pages.ownPaths]);
    const report: CpdOptions["report"] = (problems, texts) => {
      this.#errors = faultOfRecords(problems, texts);
      options.report(problems, texts);
    };
    this.#site = new PreviewSite({ ...options, report }, pages, (path) =>
      this.#watched.stampOf(path),
    );
  }

  /** Has the pages say what the files say; whatever goes wrong is told. */
  async update(): Promise<void> {
    this.#look = await this.#watched.settled();
    const start = performance.now();
    this.#options.onBegin();
    const state = this.#read();
    if (!state) return;
    try {
      await (this.#mayKeepPages() ? this.#makeOthers(state, start) : this.#makeAll(state, start));
    } catch (error) {
      // Some pages may be there, or on their way, and others not.
      this.#lookOfAll = undefined;
      this.#keep(otherFault(error));
    }
  }

  /** Does so again whenever they change, until it is stopped. */
  async goOn(): Promise<void> {
    while ((await this.#watched.differsFrom(this.#look, Infinity)) && !this.#watched.isClosed) {
      await this.update();
    }
  }

  stop(): void {
    this.#watched.close();
  }

  #read(): PreviewState | undefined {
    this.#errors = undefined;
    try {
      return this.#site.read();
    } catch (error) {
      this.#keep(this.#errors ?? otherFault(error));
      return undefined;
    }
  }

  /** Whether nothing of the member's own has changed since all pages were made, but records. */
  #mayKeepPages(): boolean {
    return this.#lookOfAll !== undefined && isSame(this.#lookOfAll, this.#lookOfOwn());
  }

  #lookOfOwn(): Look {
    return new Map([...this.#look].filter(([path]) => path !== this.#options.records));
  }

  async #makeAll(state: PreviewState, start: number): Promise<void> {
    await this.#site.makeAll(state);
    this.#watched.paths = [this.#options.records, ...this.#pages.ownPaths];
    // Of some files it is known only now that they are the member's own.
    this.#look = new Map([...(await this.#watched.settled()), ...this.#look]);
    this.#lookOfAll = this.#lookOfOwn();
    this.#show(start);
  }

  async #makeOthers(state: PreviewState, start: number): Promise<void> {
    const isShown = await this.#site.makeLikely(state);
    if (isShown) this.#show(start);
    const isOver = () => this.#watched.differsFrom(this.#look, 0);
    if (isShown && (await this.#watched.differsFrom(this.#look, pause))) return;
    const isOther = await this.#site.makeRest(state, isOver);
    if (isOther === undefined) return;
    if (!isShown) this.#show(start);
    else if (isOther) this.reload();
  }

  #show(start: number): void {
    this.fault = undefined;
    this.reload();
    this.#options.onShown(Math.round(performance.now() - start));
  }

  #keep(fault: FaultView): void {
    this.fault = fault;
    this.reload();
    this.#options.onKept(fault === this.#errors ? undefined : fault.report);
  }
}
