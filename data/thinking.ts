/** A puzzle with a wrong answer at once, and the right one after some working. Written by hand, as an illustration. */
export const puzzle = {
  question:
    'A bat and a ball cost 1.10 together. The bat costs 1.00 more than the ball. What does the ball cost?',
  atOnce: '0.10',
  working:
    'If the ball cost 0.10, the bat would cost 1.10, and both 1.20. Too much. Two balls and 1.00 are 1.10, so two balls are 0.10, and one is 0.05. Check: 0.05 and 1.05 are 1.10. Right.',
  answer: '0.05',
} as const

/** Share of AIME 2024’s maths problems solved at the first try, before and after training. Source: `deepseek-r1`. */
export const contest = { before: 0.156, after: 0.71 } as const
