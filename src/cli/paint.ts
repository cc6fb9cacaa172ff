import { styleText } from "node:util";
import type { Paint } from "../report/report-text.ts";
import type { World } from "./world.ts";

const styles = { place: "bold", error: "red", warning: "yellow", mark: "cyan" } as const;

/** Colours for a terminal, unless `NO_COLOR` asks for none; elsewhere the text as it is. */
export function paintFor({ isTerminal, environment }: World): Paint {
  if (!isTerminal || environment["NO_COLOR"]) return (_part, text) => text;
  return (part, text) => styleText(styles[part], text, { validateStream: false });
}
