/** What a started deck prints: where its windows are. */
import { renderUnicodeCompact } from 'uqr'
import { lanAddresses } from '../remote/lan-addresses'

export interface RunningDeck {
  port: number
  /** Whether it has the history of the browser in its addresses, not a hash. */
  usesHistory: boolean
  /** Length of the talk in minutes; undefined = it has no slots. */
  slot?: number
  /** How to start another one, after the length. */
  slotHint?: string
  /** The port that was asked for. */
  requestedPort: number
  /** The password of --remote; '' without. */
  password: string
}

/** Path of the presenter's window, with the password if there is one. */
const presenterPath = (usesHistory: boolean, password = '') => {
  const query = password && `?password=${password}`
  return usesHistory ? `presenter/1${query}` : `${query}#/presenter/1`
}

/** Lines about watching and navigating from other machines, with a QR code of the presenter's window. */
function networkInstructions({ port, usesHistory, password }: RunningDeck): string[] {
  const urls = lanAddresses().map((address) => `http://${address}:${port}/`)
  if (!urls.length) return ['', '  This machine is in no network: no other one can reach it.']
  const presenter = presenterPath(usesHistory, password)
  return [
    '',
    '  For everybody in this network:',
    ...urls.flatMap((url) => [`  Audience:   ${url}`, `  Presenter:  ${url}${presenter}`]),
    `  Password:   ${password}`,
    '',
    '  Anybody can watch, and read the notes if they know how.',
    '  Navigating takes the password. For the phone:',
    '',
    ...renderUnicodeCompact(urls[0] + presenter)
      .split('\n')
      .map((row) => `  ${row}`),
  ]
}

/** The lines to print. */
export function instructions(deck: RunningDeck): string[] {
  const { port, requestedPort, slot, slotHint = '', usesHistory, password } = deck
  const rule = '─'.repeat(58)
  const url = `http://localhost:${port}/`
  return [
    '',
    rule,
    ...(port === requestedPort ? [] : [`  Port ${requestedPort} is busy, so the deck is at ${port}.`, '']),
    ...(slot === undefined ? [] : [`  The talk of ${slot} minutes${slotHint}`, '']),
    `  Audience:   ${url}`,
    `  Presenter:  ${url}${presenterPath(usesHistory)}`,
    '',
    '  Present from the second address: notes, next slide, timer.',
    ...(password ? networkInstructions(deck) : []),
    '  Ctrl-C ends it.',
    rule,
  ]
}
