import { UserError } from './cli'

/** Environment variable: the origin of the endpoint that the deck's build may call. */
export const ENDPOINT_VARIABLE = 'SLIDEV_WEB_CONNECT'

/** Normalises an origin as browsers do. Throws a UserError for anything else, as a path, a pattern or a bare host. */
export function parseOrigin(text: string): string {
  const pattern = /^https?:\/\/([a-z\d.-]+|\[[\da-f:.]+\])(:\d+)?\/?$/i
  if (!pattern.test(text) || !URL.canParse(text))
    throw new UserError(
      `--endpoint ${text}: this is no origin. Write scheme, host and port alone, as https://api.example.org or http://localhost:11434.`,
    )
  return new URL(text).origin
}
