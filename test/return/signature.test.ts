import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSignature, sign } from "../../src/return/signature.ts";
import { bundleOf } from "../support/bundle.ts";
import { activityRecord, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { folderOf } from "../support/temporary-folder.ts";

const records = recordsFolder({ "activities/2025-03-14-lecture.md": activityRecord() });

/** Makes a key without a passphrase, and gives the path of its private half. */
function newKey(folder = folderOf(), name = "id_ed25519"): string {
  const key = join(folder, name);
  const { status, error } = spawnSync("ssh-keygen", [
    ...["-q", "-t", "ed25519", "-N", "", "-C", "ada", "-f", key],
  ]);
  if (status !== 0) throw new Error(`ssh-keygen makes no key: ${error?.message ?? status}`);
  return key;
}

const key = newKey();
const verify = (folder: string, ...options: readonly string[]) =>
  run(["verify", folder, "--records", records, ...options]);

describe("a signed return", () => {
  test("is authentic by the member's public key, and by no other", async () => {
    const { folder, files } = await bundleOf(records, 2025, "--sign", key);
    expect(files).toContain("SHA256SUMS.sig");
    const own = await verify(folder, "--key", `${key}.pub`);
    expect(own).toMatchObject({ code: 0, error: "" });
    expect(own.out).toMatch(/^Authentic: signed with the key .*\.pub \(SHA256:\S+\)\.$/m);
    const other = await verify(folder, "--key", `${newKey()}.pub`);
    expect(other.code).toBe(1);
    expect(other.out).toMatch(/^Signed with another key than /m);
    expect(other.out).not.toContain("Authentic");
  });

  test("without a key to hold it against tells which key it was, and no more", async () => {
    const { folder } = await bundleOf(records, 2025, "--sign", key);
    const { code, out } = await verify(folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^Signed with the key SHA256:\S+\. Ask the member whether it is theirs/m);
    expect(out).not.toContain("Authentic");
  });

  test("is not authentic once the checksums, or the signature, have changed", async () => {
    const { folder } = await bundleOf(records, 2025, "--sign", key);
    appendFileSync(join(folder, "SHA256SUMS"), `${"a".repeat(64)}  more.txt\n`);
    const changed = await verify(folder, "--key", `${key}.pub`);
    expect(changed.code).toBe(1);
    expect(changed.out).toContain("The signature does not fit the checksums.");
    writeFileSync(join(folder, "SHA256SUMS.sig"), "nonsense");
    expect((await verify(folder)).out).toContain("The signature does not fit the checksums.");
  });

  test("is not authentic once a file has changed, though the checksums are as they were signed", async () => {
    const { folder } = await bundleOf(records, 2025, "--sign", key);
    appendFileSync(join(folder, "return-2025.html"), "<p>99 h recorded</p>");
    const { code, out } = await verify(folder, "--key", `${key}.pub`);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^The checksums are signed with .*, but the files are not those signed\.$/m,
    );
    expect(out).not.toContain("Authentic");
  });

  test("is signed with the usual key where none is named", async () => {
    const home = folderOf({ ".ssh/config": "" });
    newKey(join(home, ".ssh"));
    const output = join(folderOf(), "return");
    const { code, error } = await run(
      ["return", "2025", "--records", records, "--output", output, "--sign"],
      { HOME: home },
    );
    expect({ code, error }).toEqual({ code: 0, error: `Wrote the return for 2025 to ${output}\n` });
    expect(existsSync(join(output, "SHA256SUMS.sig"))).toBe(true);
  });

  test("replaces one that was signed before", async () => {
    const output = join(folderOf(), "return");
    const args = ["return", "2025", "--records", records, "--output", output];
    expect((await run([...args, "--sign", key])).code).toBe(0);
    expect((await run(args)).code).toBe(0);
    expect(existsSync(join(output, "SHA256SUMS.sig"))).toBe(false);
  });
});

describe("there is a clear message, and no return, when", () => {
  const output = join(folderOf(), "return");
  const returned = (sign: readonly string[], home: string) =>
    run(["return", "2025", "--records", records, "--output", output, "--sign", ...sign], {
      HOME: home,
    });

  test.each([
    ["there is no usual key", [], "there is no SSH key in ~/.ssh to sign with: make one with"],
    ["the key named is not there", ["/nowhere/key"], "there is no key /nowhere/key to sign with"],
    [
      "the file named is no key",
      [join(records, "activities/2025-03-14-lecture.md")],
      "cannot sign with",
    ],
  ])("%s", async (_what, sign, message) => {
    const { code, error } = await returned(sign, folderOf());
    expect(code).toBe(2);
    expect(error).toContain(`cpd: ${message}`);
    expect(error.trim().split("\n")).toHaveLength(1);
    expect(existsSync(output)).toBe(false);
  });

  test("the key to verify with is none", async () => {
    const { folder } = await bundleOf(records, 2025, "--sign", key);
    const { code, error } = await verify(folder, "--key", "package.json");
    expect({ code, error }).toEqual({ code: 2, error: "cpd: package.json is not an SSH key\n" });
  });

  test("the file to verify with holds several keys, of which any could be the member's", async () => {
    const { folder } = await bundleOf(records, 2025, "--sign", key);
    const keys = [newKey(), key].map((one) => readFileSync(`${one}.pub`, "utf8")).join("");
    const file = join(folderOf({ "ada.keys": keys }), "ada.keys");
    const { code, error } = await verify(folder, "--key", file);
    expect(code).toBe(2);
    expect(error).toBe(`cpd: ${file} holds several keys: name a file with the member's one\n`);
  });

  test("a key is asked for, and the return is not signed", async () => {
    const { folder } = await bundleOf(records, 2025);
    const { code, out } = await verify(folder, "--key", `${key}.pub`);
    expect(code).toBe(1);
    expect(out).toContain("Not signed");
  });
});

test("a signature is of the bytes, not of the text that they can be read as", () => {
  const folder = folderOf({ SHA256SUMS: "\ufffd\n" });
  const sums = join(folder, "SHA256SUMS");
  sign(sums, key);
  expect(checkSignature(folder)).toEqual({
    isGood: true,
    fingerprint: expect.stringMatching(/^SHA256:/),
  });
  writeFileSync(sums, Buffer.from([0xff, 0x0a]));
  expect(checkSignature(folder)).toEqual({ isGood: false });
});

test("a signature made for another purpose is none of a return", () => {
  const folder = folderOf({ SHA256SUMS: "sums\n" });
  const sums = join(folder, "SHA256SUMS");
  spawnSync("ssh-keygen", ["-Y", "sign", "-f", key, "-n", "file", sums]);
  expect(existsSync(`${sums}.sig`)).toBe(true);
  expect(checkSignature(folder)).toEqual({ isGood: false });
});
