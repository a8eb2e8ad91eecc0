import type { ToolSpec } from '../client/messages'
import { calculate } from './calculate'

/** A tool that an agent may call. */
export interface Tool extends ToolSpec {
  /** Called with arguments that fit its schema → the result. Throws or rejects with an error for the planner. */
  run(args: Record<string, string>, signal: AbortSignal): string | Promise<string>
}

/** JSON Schema of an object with exactly these properties, all required. */
const objectSchema = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** The tool that calculates. */
export const calculator: Tool = {
  name: 'calculator',
  description:
    'Works out numbers and clock times with + - * / and brackets. Times count as minutes: 10:30 - 9:45 is 45.',
  parameters: objectSchema({ expression: { type: 'string', minLength: 1, maxLength: 200 } }),
  run: ({ expression }) => String(calculate(expression)),
}

/** The tool that tells the time. now: the time of day, as '19:42'. */
export const clock = (now: () => string): Tool => ({
  name: 'clock',
  description: 'Tells the time of day. It knows no date.',
  parameters: objectSchema({}),
  run: now,
})

/** The tool that searches the shop's cards. search: texts of matching cards, best first. */
export const cardSearch = (
  search: (question: string) => readonly string[] | Promise<readonly string[]>,
): Tool => ({
  name: 'search_cards',
  description: 'Finds what the shop’s cards say about a question, a card a line.',
  parameters: objectSchema({ question: { type: 'string', minLength: 1, maxLength: 500 } }),
  run: async ({ question }) => (await search(question)).join('\n'),
})
