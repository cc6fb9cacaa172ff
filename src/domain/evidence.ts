/** The kinds of file that are kept, and published, as evidence: none that a browser would run. */
export const evidenceTypes = ["pdf", "png", "jpg", "webp", "txt", "csv", "docx", "xlsx"];

/** Whether a path ends in one of those kinds, in either case. */
export function isEvidenceType(path: string): boolean {
  return evidenceTypes.some((type) => path.toLowerCase().endsWith(`.${type}`));
}
