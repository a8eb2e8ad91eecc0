import { event } from '../../data/event'
import { UserError } from './cli'

/** Environment variable: the address of the published deck. */
export const SITE_URL_VARIABLE = 'SLIDEV_WEB_URL'

/** A QR code of more characters has modules too small for a phone at the back of a room. */
const MAX_LENGTH = 120

/** Printed if no address is given. */
export const NO_SITE_URL =
  'Without the address of the published deck there are no QR codes to it. Give it with --url https://…'

/**
 * The address of the published deck, with a trailing slash: the value of --url, else `address` of data/event.ts; '' if
 * there is none. Throws a UserError for an address that a phone in the room could not open.
 */
export const readSiteUrl = (option?: string): string =>
  option === undefined
    ? parseSiteUrl(event.address, 'address in data/event.ts:')
    : parseSiteUrl(option, '--url')

/** Parses an address. `source`: where the user has written it, for the error message. */
export function parseSiteUrl(text: string, source: string): string {
  const invalid = (reason: string) =>
    new UserError(
      `${source} ${text}: ${reason} Write where the deck is published, as https://talks.example.org/llm/.`,
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
