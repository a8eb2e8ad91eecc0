/** The slide reasoning: a sum that the chat model answers at once, a published piece of working, and what training on checked answers brought. */

/** What the chat model is asked, and the right answer. */
export const additionTask = { question: 'What is 17 + 25?', sum: 17 + 25 } as const

/** Out of the published working of an intermediate DeepSeek-R1-Zero on an equation, shortened. Source: `deepseek-r1`. */
export const publishedWorking = [
  'To solve the equation √(a − √(a + x)) = x, let’s start by squaring both …',
  'Wait, wait. Wait. That’s an aha moment I can flag here.',
  'Let’s reevaluate this step-by-step to identify if the correct sum can be …',
] as const

/** Share of AIME 2024’s maths problems solved at the first try, before and after training. Source: `deepseek-r1`. */
export const contest = { before: 0.156, after: 0.71 } as const

/** The chat model's reply to the task: scripts/record/reasoning-run.ts writes it to data/reasoning-run.ts. */
export interface ReasoningRun {
  /** Date like 2026-11-25. */
  when: string
  /** The file of the model's weights, by the first eight digits of its sha256. */
  file: string
  /** The reply at temperature 0, as text in tokens. */
  tokens: readonly string[]
}
