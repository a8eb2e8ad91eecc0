/** A puzzle, an answer at once, and an answer after some working: written by a person, to show how it goes. */
export const puzzle = {
  question:
    'A bat and a ball cost 1.10 together. The bat costs 1.00 more than the ball. What does the ball cost?',
  atOnce: '0.10',
  working:
    'If the ball cost 0.10, the bat would cost 1.10, and both 1.20. Too much. Two balls and 1.00 are 1.10, so two balls are 0.10, and one is 0.05. Check: 0.05 and 1.05 are 1.10. Right.',
  answer: '0.05',
} as const

/** Source: `deepseek-r1`. Share of a maths contest’s problems (AIME 2024) solved at the first try. */
export const contest = { before: 0.156, after: 0.71 } as const
