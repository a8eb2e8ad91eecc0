/** Cost of a longer talk: the same deck with all its slides once, four and ten times. */
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { basename, join } from 'node:path'
import { launchBrowser } from 'slidev-paper/browser'
import { onExit } from '../../scripts/shared/cli'
import { atMost, note } from '../report'
import { ownDeck, projectRoot, runNode, temporaryFolder } from './build'
import { firstSlideBytes } from './first-slide'
import { startStaticServer, totalBytes } from './static-server'

const EXCLUDED = ['node_modules', '.git', 'dist', 'exports', 'test-results']

/** Text of a deck with its slides repeated, each copy with other routeAliases, which must be unique. */
export const repeatSlides = (text: string, count: number): string =>
  Array.from({ length: count }, (_, i) =>
    i ? text.replace(/^(routeAlias: [\w-]+)$/gm, `$1-again-${i}`) : text.trimEnd(),
  ).join('\n\n')

/** A copy of the project with its slides repeated. */
function lengthenedDeck(count: number): string {
  const folder = join(temporaryFolder(), 'deck')
  const filter = (path: string) => !EXCLUDED.includes(basename(path))
  cpSync(projectRoot, folder, { recursive: true, filter })
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'slides.md'),
    repeatSlides(readFileSync(join(projectRoot, 'slides.md'), 'utf8'), count),
  )
  return folder
}

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

/** Six slides that the gate checks at every click, to measure the time of a check, by rules that this deck passes. */
const CHECK_OPTIONS = ['--slides', '20-25', '--rules', 'axe,inconsistent-state']

/** Bytes of the first slide, and times of build and check, for one, four and ten times the slides. */
export async function benchmarkGrowth(): Promise<void> {
  const browser = await launchBrowser()
  onExit(() => browser.close())
  const slides = readFileSync(join(projectRoot, 'slides.md'), 'utf8').match(/^routeAlias:/gm)!.length
  const results: { slides: number; first: number; build: number; check: number }[] = []
  for (const count of [1, 4, 10]) {
    const folder = lengthenedDeck(count)
    let built = ''
    const build = seconds(() => (built = ownDeck(folder).folder))
    const served = await startStaticServer(built)
    const first = totalBytes(await firstSlideBytes(browser, served))
    served.close()
    const check = seconds(() =>
      runNode(['--import', 'tsx', 'packages/slidev-gate/cli.ts', built, ...CHECK_OPTIONS], folder),
    )
    results.push({ slides: slides * count, first, build, check })
    note(
      `${slides * count} slides: first slide ${first} bytes; built in ${build.toFixed(0)} s; ` +
        `six slides checked in ${check.toFixed(0)} s; load ${loadavg()[0].toFixed(2)}`,
    )
  }
  const [one, , ten] = results
  const more = ten.slides - one.slides
  note(
    `each additional slide: ${((ten.first - one.first) / more).toFixed(1)} bytes with the first, ${(((ten.build - one.build) / more) * 1000).toFixed(0)} ms of building`,
  )
  atMost('first slide’s bytes, ten times the slides', ten.first / one.first, 1.05, '×')
  atMost('building, a slide, ten times the slides', ten.build / ten.slides / (one.build / one.slides), 1, '×')
  atMost('checking six slides, ten times the slides', ten.check / one.check, 1.5, '×')
}
