/**
 * Test cases for the agent. The development goals were written before its planner, the test goals after it was finished.
 * At the first run it handled 15 of the 20 correctly; three of the bugs found were then fixed.
 */
export interface AgentGoal {
  goal: string
  /** Words that the answer must contain; or the agent must decline, and say why. */
  expected: readonly string[] | 'declined'
}

/** The time of the agent's clock, always the same. */
export const clockTime = '19:42'

/** Two of these ten cannot be solved. */
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

/** Worded as people type. Two of these ten cannot be solved. */
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

export const goals: readonly AgentGoal[] = [...developmentGoals, ...testGoals]

/** Goals with a button on the slide; the first is its example. */
export const presetGoals = [
  { name: 'Train', ...developmentGoals[0] },
  { name: 'Return', ...developmentGoals[5] },
  { name: 'Lottery', ...developmentGoals[9] },
] as const

/** How a run went: its tool calls with their results, and its end. */
export interface RecordedGoalRun {
  rounds: readonly {
    thought: string
    call: { id: string; name: string; arguments: string }
    turn: number
    observation?: { ok: boolean; text: string }
  }[]
  end?: { kind: 'answer' | 'declined' | 'stopped'; text: string }
}

/** The chat model's runs for all goals, with the clock at `clockTime`. */
export interface GoalsRun {
  /** Date like 2026-11-25. */
  when: string
  /** The file of the model's weights, by the first eight digits of its sha256. */
  file: string
  runs: readonly { goal: string; run: RecordedGoalRun }[]
}

/** Most tool calls of a run on the slide. */
export const MOST_STEPS = 4
