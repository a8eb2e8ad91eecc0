/** slidev-addon-web in a fresh deck: its demo, built with each way of routing, and served with the policy that it writes. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { launchBrowser } from 'slidev-paper/browser'
import { UserError } from '../../scripts/shared/cli'
import { hostSite } from './hosted-site'
import { firstSlideBytes, visitDeck } from './visit-deck'

interface DeckFolder {
  folder: string
  /** Runs a command in the deck and returns what it printed. */
  run: (command: string, args: readonly string[]) => string
}

const DEMO = 'packages/slidev-addon-web/demo'
const WARNING = /slidev-addon-web: .*/g

/** How the demo is built: with hash or history routing, for a folder of a host. */
const BUILDS = [
  { name: 'hash', router: 'hash', base: './' },
  { name: 'history', router: 'history', base: '/' },
  { name: 'history in /sub/', router: 'history', base: '/sub/' },
] as const

/** A fault in a build, and what the check has to say of it. */
const FAULTS: readonly { name: string; file: string; plant: (text: string) => string; expected: RegExp }[] = [
  {
    name: 'an inline script',
    file: 'index.html',
    plant: (html) => html.replace('</body>', '<script>window.a = 1</script></body>'),
    expected: /console: .*Content Security Policy/i,
  },
  {
    name: 'a picture from elsewhere',
    file: 'index.html',
    plant: (html) => html.replace('</body>', '<img src="http://localhost:9/a.png"></body>'),
    expected: /Content Security Policy/i,
  },
  {
    name: 'a service worker that keeps nothing',
    file: 'service-worker.js',
    plant: () => 'addEventListener("fetch", () => {})',
    expected: /the visit ends/,
  },
]

/** Builds the demo → the folder of the site. Throws a UserError if the addon warns of anything. */
function build({ folder, run }: DeckFolder, slides: string, base: string): string {
  const site = join(folder, 'site')
  rmSync(site, { recursive: true, force: true })
  writeFileSync(join(folder, 'web/slides.md'), slides)
  const output = run('sh', ['-c', `npx slidev build web/slides.md --base ${base} --out ${site} 2>&1`])
  const warnings = output.match(WARNING) ?? []
  if (warnings.length) throw new UserError(`The addon warns:\n${warnings.join('\n')}`)
  return site
}

const served = (base: string) => (base === './' ? '/' : base)

async function checkBuild(browser: Browser, site: string, base: string, hasPaths: boolean): Promise<void> {
  const { problems, status } = await visitDeck(browser, await hostSite(site, served(base)), hasPaths)
  if (problems.length) throw new UserError(`Problems of the demo:\n${problems.join('\n')}`)
  if (!/All of it is on this device/.test(status)) throw new UserError(`The control says: ${status}`)
}

async function checkFaults(browser: Browser, site: string): Promise<void> {
  for (const { name, file, plant, expected } of FAULTS) {
    const path = join(site, file)
    const sound = readFileSync(path, 'utf8')
    writeFileSync(path, plant(sound))
    const { problems } = await visitDeck(browser, await hostSite(site, '/'), false)
    writeFileSync(path, sound)
    if (!problems.some((problem) => expected.test(problem)))
      throw new UserError(`${name} is not told; found: ${problems.join('\n')}`)
  }
}

/** The slides without the addon and its options. */
const withoutAddon = (slides: string) => slides.replace(/^addons:\n(?: +.*\n)+web:\n(?: +.*\n)+/m, '')

/** Throws a UserError unless the demo works as its README says, and is no heavier than without the addon. */
export async function checkWeb(deck: DeckFolder): Promise<void> {
  cpSync(DEMO, join(deck.folder, 'web'), { recursive: true })
  const slides = readFileSync(join(DEMO, 'slides.md'), 'utf8')
  const browser = await launchBrowser()
  try {
    for (const { name, router, base } of BUILDS) {
      const site = build(deck, slides.replace('routerMode: hash', `routerMode: ${router}`), base)
      await checkBuild(browser, site, base, router === 'history')
      console.log(`  ${name} routing: every slide, and all of it without a network`)
    }
    const site = build(deck, slides, './')
    await checkFaults(browser, site)
    const own = await firstSlideBytes(browser, await hostSite(site, '/'))
    const bare = await firstSlideBytes(browser, await hostSite(build(deck, withoutAddon(slides), './'), '/'))
    const ratio = own / bare
    console.log(`  first slide: ${own} bytes with the addon, ${bare} without, ${ratio.toFixed(2)} ×`)
    if (ratio > 1) throw new UserError('The first slide is heavier with the addon than without it.')
  } finally {
    await browser.close()
  }
}
