/** A record to write, as an export gives it. */
export interface ExportedRecord {
  /** Its path from the folder that holds the records. */
  readonly file: string;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly body: string;
}

/** What is no field of a record, though the export has it. */
const derived = ["file", "id", "year", "hours", "own", "body"];

/** The records of an export in JSON; `undefined` when the text is none. */
export function recordsOfExport(text: string): readonly ExportedRecord[] | undefined {
  const data = dataIn(text);
  if (data["$schema"] !== "urn:cpd-portfolio:schema:export:1") return undefined;
  const lists = ["years", "objectives", "activities"].flatMap((name) => itemsIn(data[name]));
  return [...itemsIn([data["profile"]]), ...lists].flatMap((item) => {
    const { file, body } = item;
    if (typeof file !== "string" || typeof body !== "string") return [];
    return [{ file, body, fields: fieldsOf(item) }];
  });
}

type Item = Readonly<Record<string, unknown>>;

function dataIn(text: string): Item {
  try {
    const data: unknown = JSON.parse(text);
    return isItem(data) ? data : {};
  } catch {
    return {};
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function itemsIn(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

/** What a record says: not what it leaves out, and its hours by the minute. */
function fieldsOf(item: Item): ReadonlyMap<string, unknown> {
  const { own, minutes, ...fields } = item;
  const said = Object.entries({
    ...fields,
    ...(isItem(own) ? own : {}),
    ...(typeof minutes === "number" ? { time: `${minutes}m` } : {}),
  }).filter(([name, value]) => !derived.includes(name) && isSaid(value));
  return new Map(said.map(([name, value]) => [name === "time" ? "hours" : name, plain(value)]));
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** Text for a sign that something is so; periods without what they do not say. */
function plain(value: unknown): unknown {
  if (value === true) return "true";
  if (!itemsIn(value).length) return value;
  return itemsIn(value).map((item) =>
    Object.fromEntries(Object.entries(item).filter(([, said]) => said !== null)),
  );
}
