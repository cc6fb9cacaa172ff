/** Makes plain text of a record's Markdown, with what it may not say taken out; the file is the record's. */
export type ToText = (markdown: string, file: string) => string;
