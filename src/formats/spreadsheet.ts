/**
 * Text as a cell that no spreadsheet takes for a formula: with an apostrophe
 * before what would begin one. Taking one apostrophe off what begins so gives
 * the text back.
 */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}
