// Prints what is new in the version that a tag names: its section of CHANGELOG.md.
import { readFileSync } from "node:fs";
import { argv, exit, stderr, stdout } from "node:process";

const [, , tag = ""] = argv;
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const [, ...sections] = readFileSync("CHANGELOG.md", "utf8").split(/^## /m);
const section = sections.find((text) => /^\S+/.exec(text)?.[0] === version);
const notes = section?.slice(section.indexOf("\n")).trim();

if (tag !== `v${version}`) refuse(`the tag is ${tag}, and package.json says ${version}`);
if (!notes) refuse(`CHANGELOG.md has nothing under a heading ## ${version}`);
stdout.write(`${notes}\n`);

function refuse(why: string): never {
  stderr.write(`${why}\n`);
  exit(1);
}
