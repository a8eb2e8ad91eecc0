/** An agent's tools: what each is for, what it takes as a JSON Schema, and what it does. */
import type { ToolSpec } from '../client/messages'
import { calculate } from './calculate'

export interface Tool extends ToolSpec {
  /** Gets arguments that fit its schema. Throws or rejects with what the planner is to be told. */
  run(args: Record<string, string>, signal: AbortSignal): string | Promise<string>
}

/** Strings by name, all of them needed and no others. */
const objectSchema = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

export const calculator: Tool = {
  name: 'calculator',
  description:
    'Works out numbers and clock times with + - * / and brackets. Times count as minutes: 10:30 - 9:45 is 45.',
  parameters: objectSchema({ expression: { type: 'string', minLength: 1, maxLength: 200 } }),
  run: ({ expression }) => String(calculate(expression)),
}

/** now: the time of day, as 19:42. */
export const clock = (now: () => string): Tool => ({
  name: 'clock',
  description: 'Tells the time of day. It knows no date.',
  parameters: objectSchema({}),
  run: now,
})

/** search: the texts of the cards that fit a question, best first. */
export const cardSearch = (
  search: (question: string) => readonly string[] | Promise<readonly string[]>,
): Tool => ({
  name: 'search_cards',
  description: 'Finds what the shop’s cards say about a question, a card a line.',
  parameters: objectSchema({ question: { type: 'string', minLength: 1, maxLength: 500 } }),
  run: async ({ question }) => (await search(question)).join('\n'),
})
