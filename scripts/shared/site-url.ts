import { event } from '../../data/event'
import { UserError } from './cli'

/** How a script tells the deck where it lies on the web. */
export const SITE_URL_VARIABLE = 'LLM_STACK_URL'

/** A code of more letters has squares too small for a phone at the back of a room. */
const MAX_LENGTH = 120

/** What to tell who gives none. */
export const NO_SITE_URL =
  'No address is known, so nothing shows a code that leads to these slides. Give it with --url https://…'

/**
 * Where the deck lies on the web, as links and codes need it, with a slash at its end: what --url says, else data/event.ts;
 * '' is nowhere. Throws a UserError for what a phone in the room could not open.
 */
export const readSiteUrl = (option?: string): string =>
  option === undefined
    ? parseSiteUrl(event.address, 'address in data/event.ts:')
    : parseSiteUrl(option, '--url')

/** `from`: where the text was written. */
export function parseSiteUrl(text: string, source: string): string {
  const invalid = (reason: string) =>
    new UserError(
      `${source} ${text}: ${reason} Write where the deck lies on the web, as https://talks.example.org/llm/.`,
    )
  if (!text) return ''
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) throw invalid('this is no web address.')
  const url = new URL(text)
  if (url.username || url.password) throw invalid('a password has no place in it.')
  if (url.search || url.hash) throw invalid('it has a ? or a #, and an address of a folder is wanted.')
  if (/^(localhost|127\.|0\.0\.0\.0|\[::1?\])/.test(url.hostname))
    throw invalid('that is this machine, which nobody else can reach.')
  const siteUrl = url.href.replace(/index\.html$/, '').replace(/\/*$/, '/')
  if (siteUrl.length > MAX_LENGTH) throw invalid(`it has ${siteUrl.length} letters, ${MAX_LENGTH} at most.`)
  return siteUrl
}
