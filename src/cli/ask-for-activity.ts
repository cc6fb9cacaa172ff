import { isOpen } from "../domain/plan.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { Refusal } from "../refusal.ts";
import type { Ask, Choice } from "./ask.ts";
import type { Given } from "./new-fields.ts";

/** How many of the member's last providers and tags are offered. */
const most = 7;

/** Says what is wrong with a field's text; `undefined` when nothing is. */
type FaultOf = (name: string, text: string) => string | undefined;

/** Asks for what an activity needs and was not given, and offers what the member wrote before. */
export async function askForActivity(
  ask: Ask,
  given: Given,
  portfolio: Portfolio,
  faultOf: FaultOf,
): Promise<Given> {
  const answers = new Map(given);
  const add = async (name: string, answer: () => Promise<string | undefined>) => {
    if (answers.has(name)) return;
    const text = goOn(await answer());
    if (text !== "") answers.set(name, text);
  };
  const words = (name: string, question: string, initial: string) => () =>
    ask.text(question, initial, (text) => (text ? faultOf(name, text) : `Write ${name}.`));
  await add("title", words("title", "What was it?", ""));
  await add("category", () => ask.choose("Which category?", categoriesOf(portfolio)));
  await add("date", words("date", "When did it take place, or end?", portfolio.today));
  if ((answers.get("status") ?? "done") === "done") {
    await add("hours", words("hours", "How long did you learn? For example 1h 30m", ""));
  }
  await add("provider", () => providerOf(ask, portfolio, faultOf));
  await offer(ask, answers, portfolio);
  return answers;
}

/** One of the member's last providers, or another; nothing for nobody. */
async function providerOf(
  ask: Ask,
  { activities }: Portfolio,
  faultOf: FaultOf,
): Promise<string | undefined> {
  const last = distinct(activities.toReversed().flatMap(({ provider }) => provider ?? []));
  const another = { value: "", label: "somebody else, or nobody" };
  const chosen =
    last.length > 0 ? await ask.choose("Who offered it?", [...last.map(asChoice), another]) : "";
  if (chosen !== "") return chosen;
  return ask.text("Who offered it? Leave this empty for nobody", "", (text) =>
    text ? faultOf("provider", text) : undefined,
  );
}

/** Offers the objectives that are open, and the tags that the member's last records had. */
async function offer(
  ask: Ask,
  answers: Map<string, string>,
  { activities, objectives }: Portfolio,
): Promise<void> {
  const open = objectives.filter(isOpen).map(({ id, title }) => ({ value: id, label: title }));
  const tags = distinct(activities.toReversed().flatMap((one) => one.tags)).map(asChoice);
  for (const { name, question, choices } of [
    { name: "objectives", question: "Which objectives did it serve?", choices: open },
    { name: "tags", question: "Which tags fit?", choices: tags },
  ]) {
    if (answers.has(name) || choices.length === 0) continue;
    const chosen = goOn(await ask.chooseSome(question, choices));
    if (chosen.length > 0) answers.set(name, chosen.join(", "));
  }
}

function categoriesOf({ scheme }: Portfolio): readonly Choice[] {
  return scheme.categories.map(({ code, name }) => ({ value: code, label: name }));
}

function asChoice(text: string): Choice {
  return { value: text, label: text };
}

function distinct(texts: readonly string[]): readonly string[] {
  // A comma would part it in two.
  return [...new Set(texts)].filter((text) => !text.includes(",")).slice(0, most);
}

function goOn<Answer>(answer: Answer | undefined): Answer {
  if (answer === undefined) throw new Refusal("you stopped, so nothing was written");
  return answer;
}
