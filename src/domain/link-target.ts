import { isEvidenceType } from "./evidence.ts";

/** What a link in a record leads to. */
export type LinkTarget =
  | { readonly kind: "web" }
  /** A record, by its path from the folder that holds the records folder. */
  | { readonly kind: "record"; readonly file: string }
  /** A file that may be published, by its path from the records folder. */
  | { readonly kind: "file"; readonly path: string }
  /** A file that is there, and of a kind that is not published. */
  | { readonly kind: "unpublished"; readonly path: string }
  /** Nothing that is there, at a path as for a record. */
  | { readonly kind: "nothing"; readonly file: string }
  /** Something that is not in the records folder. */
  | { readonly kind: "outside" }
  /** An address by another scheme, from the top of a host, or of a place on a page. */
  | { readonly kind: "other" };

/** What there is among the records: records by file, and other files by path, as in `LinkTarget`. */
export interface LinkTargets {
  readonly isRecord: (file: string) => boolean;
  readonly isFile: (path: string) => boolean;
}

/** Finds what the address of a link in a record's file leads to. */
export function linkTarget(
  file: string,
  href: string,
  { isRecord, isFile }: LinkTargets,
): LinkTarget {
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) return { kind: "web" };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|$)/i.test(href)) return { kind: "other" };
  const target = resolvePath(file, href);
  const [folder] = file.split("/");
  if (target === undefined || !target.startsWith(`${folder}/`)) return { kind: "outside" };
  if (isRecord(target)) return { kind: "record", file: target };
  const path = target.slice(target.indexOf("/") + 1).normalize("NFC");
  if (!isFile(path)) return { kind: "nothing", file: target };
  return { kind: isEvidenceType(path) ? "file" : "unpublished", path };
}

/** The path that a relative address leads to from a file; `undefined` when it leads out at the top. */
export function resolvePath(file: string, href: string): string | undefined {
  const parts = file.split("/").slice(0, -1);
  for (const part of decoded(href.replace(/[?#].*$/s, "")).split("/")) {
    if (part === ".." && parts.pop() === undefined) return undefined;
    if (part !== ".." && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** An address without its escapes; as it is when they cannot be read. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The address of a file or a record from another, as it is written in Markdown. */
export function relativeAddress(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const parts = to.split("/");
  const shared = folders.findIndex((folder, index) => folder !== parts[index]);
  const common = shared === -1 ? folders.length : shared;
  const path = [...folders.slice(common).map(() => ".."), ...parts.slice(common)].join("/");
  return encodeURI(path).replace(/[?#()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
