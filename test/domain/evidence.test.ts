import { expect, test } from "vitest";
import { isEvidenceType } from "../../src/domain/evidence.ts";

test.each([
  ...["a.pdf", "a.png", "a.jpg", "a.webp", "a.txt", "a.csv", "a.docx", "a.xlsx"],
  ...["a/b.c/scan.PDF", "notes.html.txt"],
])("%s is of a kind that is kept as evidence", (path) => {
  expect(isEvidenceType(path)).toBe(true);
});

test.each(["a.html", "a.svg", "a.pdf.exe", "a.pdf/b", "a.pdfx", "apdf", "pdf", "a.", ""])(
  "%j is of none",
  (path) => {
    expect(isEvidenceType(path)).toBe(false);
  },
);
