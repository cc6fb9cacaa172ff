import type { Competence, Registration } from "../domain/competence.ts";

const headings = {
  A: "Knowledge and understanding",
  B: "Design, development and solving engineering problems",
  C: "Responsibility, management and leadership",
  D: "Communication and inter-personal skills",
  E: "Personal and professional commitment",
};

/**
 * UK-SPEC, fourth edition: the competences of the Engineering Council's
 * registers. CEng and IEng have all seventeen; EngTech has neither B3 nor C4.
 * The titles are short ones of our own.
 *
 * @see https://www.engc.org.uk/
 */
export const ukSpec: readonly Competence[] = [
  {
    code: "A1",
    heading: headings.A,
    titles: {
      CEng: "Extend the theory behind the role",
      IEng: "Extend the theory applied to technology",
      EngTech: "Choose techniques and methods",
    },
  },
  {
    code: "A2",
    heading: headings.A,
    titles: {
      CEng: "Solve unusual or complex problems",
      IEng: "Solve problems from evidence",
      EngTech: "Apply engineering principles",
    },
  },
  {
    code: "B1",
    heading: headings.B,
    titles: {
      CEng: "Define needs and opportunities",
      IEng: "Review and choose methods",
      EngTech: "Find causes, reach solutions",
    },
  },
  {
    code: "B2",
    heading: headings.B,
    titles: {
      CEng: "Investigate and research",
      IEng: "Contribute to design",
      EngTech: "Organise resources",
    },
  },
  {
    code: "B3",
    heading: headings.B,
    titles: { CEng: "Implement and evaluate solutions", IEng: "Implement and evaluate solutions" },
  },
  {
    code: "C1",
    heading: headings.C,
    titles: {
      CEng: "Plan significant work",
      IEng: "Plan work and resources",
      EngTech: "Work reliably to codes",
    },
  },
  {
    code: "C2",
    heading: headings.C,
    titles: {
      CEng: "Manage budgets and resources",
      IEng: "Manage budgets and resources",
      EngTech: "Take responsibility",
    },
  },
  {
    code: "C3",
    heading: headings.C,
    titles: {
      CEng: "Lead teams or a specialism",
      IEng: "Manage teams",
      EngTech: "Accept and supervise tasks",
    },
  },
  {
    code: "C4",
    heading: headings.C,
    titles: { CEng: "Improve quality", IEng: "Improve quality" },
  },
  {
    code: "D1",
    heading: headings.D,
    titles: {
      CEng: "Communicate in English",
      IEng: "Communicate in English",
      EngTech: "Communicate in English",
    },
  },
  {
    code: "D2",
    heading: headings.D,
    titles: {
      CEng: "Present and discuss proposals",
      IEng: "Present and discuss proposals",
      EngTech: "Work with others",
    },
  },
  everyRegister("D3", headings.D, "Personal and social skills, inclusion"),
  everyRegister("E1", headings.E, "Codes of conduct"),
  everyRegister("E2", headings.E, "Safety"),
  everyRegister("E3", headings.E, "Sustainable development"),
  everyRegister("E4", headings.E, "Carry out and record CPD"),
  everyRegister("E5", headings.E, "Ethics"),
];

function everyRegister(code: string, heading: string, title: string): Competence {
  const titles: Record<Registration, string> = { CEng: title, IEng: title, EngTech: title };
  return { code, heading, titles };
}
