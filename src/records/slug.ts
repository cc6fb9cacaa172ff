/** A safe last part of an address, from the name of a record's file without date and extension. */
export function slugOf(file: string): string {
  const name = baseNameOf(file);
  return safe(name.replace(/^\d{4}-\d{2}-\d{2}[-_ ]?/, "")) || safe(name) || "activity";
}

/** The name of a record's file, without its folders and extension. */
export function baseNameOf(file: string): string {
  return withoutExtension(file.slice(file.lastIndexOf("/") + 1));
}

/** `years/2025` of both `years/2025.md` and `years/2025.markdown`. */
export function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, "");
}

/** A safe name for the file of a record with this title. */
export function slugOfTitle(title: string): string {
  return safe(title) || "untitled";
}

/** Lower-case letters and digits of any script, accents taken off, and single hyphens. */
function safe(text: string): string {
  const hyphenated = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .normalize("NFC");
  // By characters, because half of one cannot stand in an address.
  return [...hyphenated].slice(0, 80).join("").replace(/^-|-$/g, "");
}
