/**
 * What the agent is tried on, and what counts as right. The first ten were written before its planner, the others after
 * it was finished. When it first met them it handled 15 of the 20 rightly; three faults they showed were then mended.
 */
export interface AgentGoal {
  goal: string
  /** Each of these, as whole words, is in the answer; or nobody could do it here, and the agent says why it does not. */
  expected: readonly string[] | 'declined'
}

/** When the clock stands at this, whoever runs it. */
export const clockTime = '19:42'

/** Two of these ten nobody can solve. */
export const developmentGoals: readonly AgentGoal[] = [
  { goal: 'My train leaves at 21:30. How many minutes do I have?', expected: ['108'] },
  { goal: 'What is 17 times 23, plus 4?', expected: ['395'] },
  { goal: 'What time is it?', expected: ['19:42'] },
  { goal: 'How many minutes until midnight?', expected: ['258'] },
  { goal: 'Can I return shoes bought in the sale?', expected: ['store credit'] },
  { goal: 'I bought shoes 12 days ago. How many days are left to return them?', expected: ['18'] },
  { goal: 'Has the bus at 18:15 left already?', expected: ['has left'] },
  { goal: 'How many hours does a delivery take at most?', expected: ['96'] },
  { goal: 'Book me a flight to Lisbon.', expected: 'declined' },
  { goal: 'Which numbers will win the lottery tomorrow?', expected: 'declined' },
]

/** As typed in a room. Two of these ten nobody can solve here. */
export const testGoals: readonly AgentGoal[] = [
  { goal: 'how long till lunch at 12:15?', expected: ['993'] },
  { goal: 'If 7 of us share a pizza bill of 91 euros, what does each one pay?', expected: ['13'] },
  { goal: 'What’s 3/4 of 200?', expected: ['150'] },
  { goal: 'my gift card is two years old, is it still good?', expected: ['never expire'] },
  {
    goal: 'I got trainers in the sale and they don’t fit, do I get my money back?',
    expected: ['store credit'],
  },
  { goal: 'Can I pick something up on a Sunday?', expected: ['closed on Sundays'] },
  { goal: 'It takes me 35 minutes to get home. When am I home if I leave now?', expected: ['20:17'] },
  { goal: 'If I order today, how many hours until it is here at the earliest?', expected: ['48'] },
  { goal: 'How many people are in this room?', expected: 'declined' },
  { goal: 'Turn the projector off.', expected: 'declined' },
]

/** To press on the slide; the first is the one it tells of. */
export const presetGoals = [
  { name: 'Train', ...developmentGoals[0] },
  { name: 'Return', ...developmentGoals[5] },
  { name: 'Lottery', ...developmentGoals[9] },
] as const
