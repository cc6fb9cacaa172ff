import { wholeHours } from "../domain/hours.ts";
import type { Scheme } from "../domain/scheme.ts";

/** The first CPD year whose records the IET might ask to review. */
const firstReviewedYear = 2016;

/** Records may go further back than the policy; they are held to its first rules. */
const everyYear = 1900;

/**
 * The Institution of Engineering and Technology's policy on CPD.
 *
 * @see https://www.theiet.org/career/professional-development/continuing-professional-development/
 */
export const iet: Scheme = {
  id: "iet",
  name: "IET CPD policy",
  institution: "Institution of Engineering and Technology",
  categories: [
    {
      code: "training",
      name: "Training courses",
      alsoCalled: ["Training", "T"],
      about:
        "Courses that teach a skill or a subject, technical or personal, at work, at a supplier's or online.",
      suggestions: [
        "take a supplier's course on equipment you specify",
        "finish an e-learning module your employer offers",
        "attend a course in a soft skill, such as presenting or negotiating",
      ],
      prompts: [
        "What can you do now that you could not do before?",
        "Where will you use it first, and when?",
      ],
      tellingWords: [],
    },
    {
      code: "work-experience",
      name: "Work experience",
      alsoCalled: ["Work", "W"],
      about:
        "Learning that the job itself brings: a new kind of project, a secondment, a tool not used before.",
      suggestions: [
        "record what a new kind of project taught you",
        "shadow a colleague in another team",
        "note the hours in which you learnt a new tool on the job",
      ],
      prompts: [
        "What was new to you in this work, and what did you have to find out?",
        "What would you do otherwise the next time?",
      ],
      tellingWords: [],
    },
    {
      code: "academic-study",
      name: "Academic study",
      alsoCalled: ["Academic", "A"],
      about: "Study towards a qualification: a module, a diploma, a degree.",
      suggestions: ["take a single university module", "study towards a further qualification"],
      prompts: [
        "What did you come to understand, and what did you believe before?",
        "Where does it touch your work?",
      ],
      tellingWords: [],
    },
    {
      code: "volunteering",
      name: "Volunteering",
      alsoCalled: ["V"],
      about:
        "Unpaid work that develops you and others: mentoring, committees, visits to schools, interviewing candidates.",
      suggestions: [
        "mentor a younger engineer",
        "visit a school as a STEM ambassador",
        "count the committee work or interviewing you already do",
      ],
      prompts: [
        "What did you learn from the people you did this with or for?",
        "What of it do you take back to your work?",
      ],
      tellingWords: [
        "mentor",
        "volunteer",
        "stem ambassador",
        "committee",
        "working group",
        "interviewed candidates",
        "school visit",
      ],
    },
    {
      code: "events",
      name: "Events and seminars",
      alsoCalled: ["Events", "E"],
      about: "Lectures, conferences, exhibitions, site visits and webinars.",
      suggestions: [
        "go to a lecture of your local network",
        "watch a webinar",
        "spend a day at a conference",
      ],
      prompts: [
        "What did you hear that you did not know, or no longer believe?",
        "What will you do about it, and when?",
      ],
      tellingWords: [],
    },
    {
      code: "self-study",
      name: "Self-study",
      alsoCalled: ["Self study", "S"],
      about: "Reading and watching on your own: articles, books, standards, recorded talks.",
      suggestions: [
        "read an article (about half an hour each)",
        "watch a recorded talk",
        "read a standard and keep your notes",
      ],
      prompts: [
        "What is the one thing worth keeping from this?",
        "What have you changed, or checked, because of it?",
      ],
      tellingWords: [],
    },
  ],
  edition: {
    name: "CPD policy of January 2017",
    source: "IET, CPD Guide for members",
    requirements: [
      { status: "active", from: everyYear, minimum: wholeHours(30) },
      { status: "not-active", from: everyYear, minimum: wholeHours(10) },
    ],
    note: `Reviews began in January 2017 with the records of ${firstReviewedYear}.`,
  },
  laterEditions: [
    {
      name: "Later pages for members",
      source: "IET, pages on CPD published after the guide",
      requirements: [
        { status: "active", from: firstReviewedYear + 1, minimum: wholeHours(30) },
        { status: "not-active", from: firstReviewedYear + 1, minimum: wholeHours(0) },
      ],
      note: "They recommend the 30 hours and ask nothing of members who are not active. They give no day from which that holds, so years are still assessed by the policy of January 2017.",
    },
  ],
};
