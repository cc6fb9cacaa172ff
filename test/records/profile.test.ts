import { describe, expect, test } from "vitest";
import { buildPortfolio } from "../../src/portfolio.ts";
import { day } from "../support/day.ts";
import { build, sourcesOf } from "../support/portfolio.ts";

const withProfile = (lines: string) =>
  build({ "profile.md": `---\n${lines}\n---\n\nAn engineer.\n` });

describe("a profile", () => {
  test("is read with all of its fields", () => {
    const { portfolio, problems } = withProfile(
      [
        "name: Tamsin Adeyemi",
        "institution: IET",
        "membership-number: 1100000000",
        "grade: MIET",
        "registration: CEng",
        "scheme: iet",
        "default-audience: reviewer",
        "site-url: https://cpd.example/",
        "links: [https://www.theiet.org/, 'https://www.engc.org.uk/']",
        "time-zone: Europe/London",
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(portfolio.scheme.id).toBe("iet");
    expect(portfolio.profile).toEqual({
      file: "records/profile.md",
      timeZone: "Europe/London",
      name: "Tamsin Adeyemi",
      institution: "IET",
      membershipNumber: "1100000000",
      grade: "MIET",
      registration: "CEng",
      defaultAudience: "reviewer",
      siteUrl: "https://cpd.example/",
      links: ["https://www.theiet.org/", "https://www.engc.org.uk/"],
      introduction: "An engineer.",
    });
  });

  test("is that of nobody in particular when there is none", () => {
    const { portfolio, problems } = build({});
    expect(problems).toEqual([]);
    expect(portfolio.scheme.id).toBe("iet");
    expect(portfolio.profile).toMatchObject({
      name: undefined,
      defaultAudience: "public",
      links: [],
    });
  });

  test("may name no register at all", () => {
    expect(withProfile("registration: none").portfolio.profile.registration).toBeUndefined();
  });

  test.each([
    ["time-zone: Pacific/Auckland", "Pacific/Auckland"],
    ["name: A", "Europe/London"],
    ["time-zone: Mars/Olympus", "Europe/London"],
  ])("with %s says in whose calendar today is: %s", (lines, zone) => {
    const zones: string[] = [];
    buildPortfolio(sourcesOf({ "profile.md": `---\n${lines}\n---\n` }), (timeZone) => {
      zones.push(timeZone);
      return day("2025-12-31");
    });
    expect(zones).toEqual([zone]);
  });

  test.each([
    ["site-url: cpd.example", "Write the whole address: https://cpd.example"],
    ["links: [https://a.example, b]", "Write a whole address"],
    ["default-audience: all", "Write one of: public, reviewer, private."],
    ["registration: ceng", "Did you mean CEng? Write one of: CEng, IEng, EngTech, none."],
    ["scheme: IET", "Did you mean iet? Write one of: iet."],
  ])("with %s is told what to write", (lines, hint) => {
    expect(withProfile(lines).problems.map((problem) => problem.hint)).toEqual([
      expect.stringContaining(hint),
    ]);
  });
});
