import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const categories = [
  "training",
  "work-experience",
  "academic-study",
  "volunteering",
  "events",
  "self-study",
];

const sentences = [
  "The relay settings had been copied from a site with twice the fault level, and nobody had asked why.",
  "I now compare one hand calculation with the model before I believe the rest of its results.",
  "The speaker's advice was to measure the source impedance first, which took an hour and saved a week.",
  "Two of the five candidates could explain what their own figures meant, and that became my first question.",
  "Reading the clause again, I found that it asks for the outage case and not only for the intact network.",
  "Since then the checklist has a line for it, with the name of whoever measured.",
  "What I took for a fault in the meter was a transformer ratio entered the wrong way round.",
  "The harder part was saying so to the client in words that left them something to do.",
];

/** Writes a portfolio of invented records, about a hundred a year, the same every time. */
export function makeRecords(folder: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const year = 2026 - Math.ceil((count - index) / 100);
    const month = String((index % 12) + 1).padStart(2, "0");
    const day = String((index % 28) + 1).padStart(2, "0");
    const directory = join(folder, "activities", String(year));
    mkdirSync(directory, { recursive: true });
    writeFileSync(
      join(directory, `${year}-${month}-${day}-activity-${index}.md`),
      record(index, `${year}-${month}-${day}`),
    );
  }
  writeFileSync(
    join(folder, "profile.md"),
    "---\nname: A Member\nregistration: CEng\nsite-url: https://cpd.example/\n---\n\nAn invented member.\n",
  );
}

function record(index: number, date: string): string {
  const words = Array.from(
    { length: 4 + (index % 5) },
    (_, step) => sentences[(index * 3 + step * (1 + (index % 3))) % sentences.length],
  );
  const [first, second, ...others] = words;
  return `---
title: Activity ${index} on relays, models and people
category: ${categories[index % categories.length]}
date: ${date}
hours: ${1 + (index % 4)}h ${(index % 4) * 15}m
summary: What the ${index}th activity was about
provider: Northmoor Grid
skills: [technical, soft]
competences: [A2, B2]
tags: [protection, modelling]
---

${first} ${second}

- ${others[0]}
- ${others[1]}

${others.slice(2).join(" ")} My notes of it are on page ${index + 1}.
`;
}
