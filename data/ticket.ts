/** The text of an ordinary program that its “Summarise” button works on. */
export const ticket = {
  title: 'Ticket 417',
  text: 'Good morning! The shoes I ordered on Monday came in the wrong size. I ordered a 41, and the box says so, but the shoes are a 39. We leave on Friday. Can you send the right size by then?',
} as const

/** Seeds of the recorded summaries (data/summary-run.ts) that say what is wrong and what is asked, and invent nothing: judged by hand. */
export const usableSummarySeeds: readonly number[] = [4]
