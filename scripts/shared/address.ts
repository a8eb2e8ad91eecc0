import { event } from '../../data/event'
import { UserError } from './cli'

/** How a script tells the deck where it lies on the web. */
export const ADDRESS_VARIABLE = 'LLM_STACK_URL'

/** A code of more letters has squares too small for a phone at the back of a room. */
const MOST = 120

/** What to tell who gives none. */
export const NO_ADDRESS =
  'No address is known, so nothing shows a code that leads to these slides. Give it with --url https://…'

/**
 * Where the deck lies on the web, as links and codes need it, with a slash at its end: what --url says, else data/event.ts;
 * '' is nowhere. Throws a UserError for what a phone in the room could not open.
 */
export const readAddress = (asked?: string): string =>
  asked === undefined ? check(event.address, 'address in data/event.ts:') : check(asked, '--url')

/** `from`: where the text was written. */
export function check(text: string, from: string): string {
  const wrong = (why: string) =>
    new UserError(
      `${from} ${text}: ${why} Write where the deck lies on the web, as https://talks.example.org/llm/.`,
    )
  if (!text) return ''
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) throw wrong('this is no web address.')
  const url = new URL(text)
  if (url.username || url.password) throw wrong('a password has no place in it.')
  if (url.search || url.hash) throw wrong('it has a ? or a #, and an address of a folder is wanted.')
  if (/^(localhost|127\.|0\.0\.0\.0|\[::1?\])/.test(url.hostname))
    throw wrong('that is this machine, which nobody else can reach.')
  const address = url.href.replace(/index\.html$/, '').replace(/\/*$/, '/')
  if (address.length > MOST) throw wrong(`it has ${address.length} letters, ${MOST} at most.`)
  return address
}
