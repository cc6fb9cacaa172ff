import { describe, expect, test } from "vitest";
import { linkTarget, relativeAddress, resolvePath } from "../../src/domain/link-target.ts";

const here = "records/activities/2025/here.md";
const targets = {
  isRecord: (file: string) => ["records/a b.md", "records/years/2025.md"].includes(file),
  isFile: (path: string) => ["é.pdf", "evidence/x.svg", "odd.md"].includes(path),
};

describe("a link leads to", () => {
  test.each([
    ["https://example.org", { kind: "web" }],
    ["MAILTO:ada@example.org", { kind: "web" }],
    ["../../years/2025.md#part", { kind: "record", file: "records/years/2025.md" }],
    ["./../../a%20b.md?c", { kind: "record", file: "records/a b.md" }],
    ["../../e\u0301.pdf", { kind: "file", path: "é.pdf" }],
    ["../../evidence/x.svg", { kind: "unpublished", path: "evidence/x.svg" }],
    ["../../odd.md", { kind: "unpublished", path: "odd.md" }],
    ["x.md", { kind: "nothing", file: "records/activities/2025/x.md" }],
    ["%E0%A4%A", { kind: "nothing", file: "records/activities/2025/%E0%A4%A" }],
    ["../../../x.md", { kind: "outside" }],
    ["../../../../../x.md", { kind: "outside" }],
    ["../../../records", { kind: "outside" }],
    ["tel:1", { kind: "other" }],
    ["https:x", { kind: "other" }],
    ["/records/a%20b.md", { kind: "other" }],
    ["#part", { kind: "other" }],
    ["", { kind: "other" }],
  ])("%j", (href, target) => {
    expect(linkTarget(here, href, targets)).toEqual(target);
  });
});

test.each([
  ["records/activities/2025/there.md", "there.md"],
  ["records/activities/2024/there.md", "../2024/there.md"],
  ["records/profile.md", "../../profile.md"],
  ["records/evidence/2025/a b (1)?#é.pdf", "../../evidence/2025/a%20b%20%281%29%3f%23%C3%A9.pdf"],
  ["records/activities/2025/more/there.md", "more/there.md"],
])("the address of %s leads there", (to, address) => {
  expect(relativeAddress(here, to)).toBe(address);
  expect(resolvePath(here, address)).toBe(to);
});
