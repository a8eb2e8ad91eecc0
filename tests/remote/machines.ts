/** `test` with the server of `npm start -- --remote`, and with the machines that open it. */
import { devices, type BrowserContext, type BrowserContextOptions } from 'playwright'
import { expect } from 'playwright/test'
import { CURRENT_ROUTE, SLIDE_SNAPSHOT } from '../../scripts/browser/controls'
import { lanAddresses } from '../../packages/slidev-addon-stage/remote/lan-addresses'
import { DeckDriver } from '../fixtures/deck-driver'
import { describeDifference } from '../fixtures/describe-difference'
import { expectNone } from '../fixtures/expect-none'
import { test as base } from '../fixtures/test'
import { startServer, type StartedServer } from '../helpers/start-server'

const START = ['tsx', 'scripts/start.ts'] as const
/** What `npm start` runs. */
export const NPM_START = [...START, '--without-chat-model'] as const

/** This machine's address in its network; undefined = it is in none. */
export const [lanAddress] = lanAddresses()

interface RemoteServer extends Pick<StartedServer, 'port' | 'output'> {
  /** Its address in the network. */
  url: string
  /** The password that it prints. */
  password: string
}
interface RemoteFixtures {
  /** Opens a page of another machine. */
  openMachine: (options?: BrowserContextOptions) => Promise<DeckDriver>
  /** Opens the presenter's window on a phone, by the address that is printed. */
  openPhone: () => Promise<DeckDriver>
}

interface RemoteOptions {
  /** Whether the server has the chat model's file. */
  servesChatModel: boolean
}

export const test = base.extend<RemoteFixtures, { remote: RemoteServer } & RemoteOptions>({
  servesChatModel: [false, { scope: 'worker', option: true }],
  remote: [
    async ({ servesChatModel }, use) => {
      const start = servesChatModel ? START : NPM_START
      const { port, output, stop } = await startServer([...start, '--remote', '--slot', '45'])
      const password = /Password: +(\S+)/.exec(output)?.[1] ?? 'none was printed'
      await use({ port, output, url: `http://${lanAddress}:${port}/`, password })
      await stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  openMachine: async ({ browser, remote }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      // The server compiles modules on their first request.
      context.setDefaultTimeout(120_000)
      context.setDefaultNavigationTimeout(120_000)
      return new DeckDriver(await context.newPage(), remote.url)
    })
    for (const context of contexts) await context.close()
  },
  openPhone: ({ openMachine, remote: { url, password } }, use) =>
    use(async () => {
      const phone = await openMachine(devices['Pixel 7'])
      await phone.page.goto(`${url}?password=${password}#/presenter/1`)
      await phone.goTo('presenter/cover')
      return phone
    }),
})

const softly = expect.configure({ soft: true })

/** Expects the same route and slide on the phone and on another machine, and no problems of either. */
export async function expectSame(phone: DeckDriver, other: DeckDriver, rule: string): Promise<void> {
  const readState = ({ page }: DeckDriver) =>
    page.evaluate<string>(`${CURRENT_ROUTE} + ' ' + ${SLIDE_SNAPSHOT}`)
  const compare = async () =>
    describeDifference(['the phone', await readState(phone)], ['the other machine', await readState(other)])
  await softly.poll(compare, { message: rule, timeout: 20_000, intervals: [50] }).toBe('')
  expectNone([...phone.takeProblems(), ...other.takeProblems()], `${rule}: problems`)
}
