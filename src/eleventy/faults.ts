import { statSync } from "node:fs";
import { normalize } from "node:path";
import { Refusal } from "../refusal.ts";
import { RecordsError } from "./read-site.ts";

/** Eleventy wraps what was thrown, and so do others. */
interface WrappedError extends Error {
  readonly originalError?: unknown;
}

/**
 * What a member is told when Eleventy could not write the site, from what it
 * threw. What is neither of a page nor of a configuration of their own is given
 * back as it is: the machine said no, or it is a fault of ours.
 */
export function siteFault(error: unknown, configuration: string | undefined): unknown {
  const fault = ownPageFault(error);
  const known = chainOf(error).find(isOurs) ?? (fault !== undefined && new Refusal(fault));
  if (known) return known;
  const isOfMachine = chainOf(error).some((one) => "syscall" in one);
  return isOfMachine ? error : configurationFault(error, configuration);
}

/** What a member is told when their configuration could not be used; without one, what was thrown. */
export function configurationFault(error: unknown, configuration: string | undefined): unknown {
  const chain = chainOf(error);
  const ours = chain.find(isOurs);
  if (ours || configuration === undefined) return ours ?? error;
  const message = firstLine(chain.at(-1)?.message);
  const missing = /Cannot find (?:package|module) '((?:@[^/']+\/)?[^'./][^'/]*)/.exec(message)?.[1];
  return new Refusal(
    missing === undefined
      ? `${configuration}${lineIn(chain, configuration)} stops the build: ${message}`
      : `${configuration} needs the package ${missing}, which is not there: run npm install first, in the same folder`,
  );
}

function isOurs(error: Error): boolean {
  return error instanceof RecordsError || error instanceof Refusal;
}

/** At which line of a file it happened, as `:3`, where that is known. */
function lineIn(chain: readonly Error[], file: string): string {
  const stacks = chain.map(({ stack }) => stack).join("\n");
  const place = new RegExp(`${file.replaceAll(".", "\\.")}(?:\\?[^:\\s]*)?(:\\d+)`);
  return place.exec(stacks)?.[1] ?? "";
}

/**
 * What is wrong with a page of the member's own, from what Eleventy threw for
 * it; `undefined` when that was for no such page.
 */
export function ownPageFault(error: unknown): string | undefined {
  const messages = chainOf(error).map(({ message }) => message);
  const file = fileIn(messages.join("\n"));
  if (file === undefined) return undefined;
  const why = messages[0]?.startsWith("Output conflict")
    ? "another page has its address: give it one of its own, with permalink: in its front matter"
    : firstLine(messages.at(-1));
  return `${file} cannot be made into a page: ${why}`;
}

/** The first template that a message names, which stands in a file as ours do not. */
function fileIn(message: string): string | undefined {
  const named = message.matchAll(
    /(?:from "|template |template file |\d\. |^")(\.{0,2}\/[^"\n]+)/gm,
  );
  return [...named]
    .map(([, path = ""]) => normalize(path))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** An error with those that it was made from, down to the first. */
function chainOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [new Error(String(error))];
  const { originalError, cause } = error as WrappedError;
  return [error, ...chainOf(originalError ?? cause)];
}

function firstLine(text = ""): string {
  return text.trim().split("\n")[0] ?? "";
}
