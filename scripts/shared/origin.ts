import { UserError } from './cli'

/** How a script tells the deck which endpoint its build may reach. */
export const ENDPOINT_VARIABLE = 'LLM_STACK_ENDPOINT'

/** An origin as people write it, as the browser does. Throws a UserError for anything else: a path, a pattern, a name. */
export function parseOrigin(text: string): string {
  const pattern = /^https?:\/\/([a-z\d.-]+|\[[\da-f:.]+\])(:\d+)?\/?$/i
  if (!pattern.test(text) || !URL.canParse(text))
    throw new UserError(
      `--endpoint ${text}: this is no origin. Write scheme, host and port alone, as https://api.example.org or http://localhost:11434.`,
    )
  return new URL(text).origin
}
