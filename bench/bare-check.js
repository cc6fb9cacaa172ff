// The least that any check must do: read every record, split it and parse its front matter.
import { readRecords } from "./bare.js";

const records = readRecords(process.argv[2]);
process.stdout.write(`${records.length} records\n`);
