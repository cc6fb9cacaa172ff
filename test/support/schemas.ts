import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

/** What is wrong with some data by a schema that the package publishes: a line each. */
export function schemaFaults(name: "return" | "export"): (data: unknown) => readonly string[] {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  return (data) => {
    validate(data);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
