import { env } from "node:process";
import { findBrowser } from "./browser.ts";

/** Has the browser that npm installed unpacked once, before two tests do it at the same time. */
export async function setup(): Promise<void> {
  // Where there is none, each test that needs one says so.
  await findBrowser(env).catch(() => undefined);
}
