/** What the deck weighs and how quick it is, against a bare Slidev deck of two slides built in the same run. */
import { loadavg } from 'node:os'
import type { Browser } from 'playwright'
import { launchBrowser } from '../../scripts/browser/launch'
import { atEnd } from '../../scripts/shared/cli'
import { readTalk } from '../../scripts/shared/talk'
import { median, quantile } from '../numbers'
import { atMost, tell } from '../report'
import { bareDeck, ownDeck } from './build'
import { content, firstBytes } from './first'
import { COMING, heldUp } from './hands'
import { heapByWalk, leftRunning } from './held'
import { host, total, type Host } from './host'
import { presses } from './presses'
import { keptBytes, walkedBytes } from './walk'
import { byKind, readParts, why, type Parts } from './why'

/** A middling phone on a slow mobile network. */
const PHONE = { cpu: 4, network: 1_600_000, latency: 150 }
const MODELS = 'models, weights and vocabularies'
const quiet = () => tell(`load of this machine: ${loadavg()[0].toFixed(2)}`)

async function weight(browser: Browser, own: Host, bare: Host, parts: Parts): Promise<void> {
  const ours = await firstBytes(browser, own)
  tell(`the first slide loads ${ours.size} files:`)
  for (const [file, bytes] of ours) tell(`  ${String(bytes).padStart(6)}  ${file}: ${why(file, parts)}`)
  const theirs = total(await firstBytes(browser, bare))
  tell(`${total(ours)} bytes, gzipped; the bare deck ${theirs}`)
  atMost('first slide’s bytes against a bare deck', total(ours) / theirs, 1.25, '×')

  const walked = await walkedBytes(browser, own)
  for (const [kind, bytes] of byKind(walked)) tell(`  ${String(bytes).padStart(6)}  ${kind}`)
  const models = [...walked.keys()].filter((file) => byKind(new Map([[file, 1]])).has(MODELS))
  tell(`${walked.size} files in the whole deck; of models: ${models.join(', ') || 'none'}`)
  const without = total(walked) - (byKind(walked).get(MODELS) ?? 0)
  atMost('whole deck walked, without models', without / 1000, 800, 'KB')
  const kept = await keptBytes(browser, own)
  tell(
    `${kept.size} files, ${(total(kept) / 1000).toFixed(0)} KB with all that is kept for later without a network`,
  )
}

async function speed(browser: Browser, own: Host, bare: Host): Promise<void> {
  quiet()
  const [ours, theirs] = await content(browser, [own, bare], PHONE)
  tell(
    `headline painted after ${ours.painted.toFixed(0)} ms, the bare deck’s after ${theirs.painted.toFixed(0)}`,
  )
  atMost('time to content against a bare deck', ours.painted / theirs.painted, 1.3, '×')
  atMost('layout shift, in thousandths', 1000 * ours.shift, 0, '')

  quiet()
  const felt = await presses(browser, own, { cpu: 4 })
  const ms = felt.presses.map((p) => p.ms)
  const slow = felt.presses.toSorted((a, b) => b.ms - a.ms).slice(0, 5)
  tell(`${ms.length} presses; slowest: ${slow.map((p) => `${p.ms.toFixed(0)} at ${p.at}`).join(', ')}`)
  const long = felt.tasks.filter((t) => t.ms > 100)
  tell(
    `before the first press: ${felt.ahead.map((t) => t.ms.toFixed(0)).join(', ') || 'no task'} of 50 ms or more`,
  )
  if (long.length) tell(`long tasks: ${long.map((t) => `${t.ms.toFixed(0)} at ${t.at}`).join(', ')}`)
  tell(`key to paint: ${median(ms).toFixed(0)} ms in the middle, ${Math.max(...ms).toFixed(0)} at worst`)
  atMost('key to paint, 95th percentile', quantile(ms, 0.95), 80, 'ms')
  atMost('tasks over 100 ms in those presses', long.length, 0, '')
}

/** The code that the engine makes of what runs often is no part of the page: it would be counted as held, for hours. */
const UNCOMPILED = '--js-flags=--no-opt --no-maglev --no-sparkplug'
/** A run that is only paused keeps its worker, to go on with. */
const PAUSED = ['pretraining']

async function held(own: Host): Promise<void> {
  const browser = await launchBrowser(undefined, { args: [UNCOMPILED] })
  atEnd(() => browser.close())
  const heap = await heapByWalk(browser, own, 20)
  tell(`heap after each walk, KiB: ${heap.map((bytes) => (bytes / 1024).toFixed(0)).join(' ')}`)
  atMost('heap after walk 20 against walk 2', heap[19] / heap[1], 1.05, '×')
  const [, ...slides] = readTalk()(45).map(({ name }) => name)
  const left = await leftRunning(browser, own, slides)
  for (const what of ['timers', 'listeners', 'workers'] as const) {
    const more = left.filter(({ before, after }) => after[what] > before[what])
    if (more.length) tell(`more ${what} after ${more.map(({ slide }) => slide).join(', ')}`)
    const behind = more.filter(({ slide }) => what !== 'workers' || !PAUSED.includes(slide))
    atMost(`slides that leave ${what} behind`, behind.length, 0, '')
  }
}

export async function deck(): Promise<void> {
  const { folder, parts } = ownDeck()
  const [own, bare] = [await host(folder), await host(bareDeck())]
  const browser = await launchBrowser()
  atEnd(() => Promise.all([own.close(), bare.close(), browser.close()]))
  await weight(browser, own, bare, readParts(parts))
  await speed(browser, own, bare)
  await held(own)
}

/** What a hand at a demo costs a slow page's frames. */
export async function hands(): Promise<void> {
  const own = await host(ownDeck().folder)
  const browser = await launchBrowser()
  atEnd(() => Promise.all([own.close(), browser.close()]))
  quiet()
  const names = readTalk()(45).map(({ name }) => name)
  let [count, long, coming] = [0, 0, 0]
  for (const { slide, done, tasks: all } of await heldUp(browser, own, { cpu: 4 }, names)) {
    const tasks = all.filter(({ what }) => what !== COMING)
    count += done
    long += tasks.length
    coming += all.length - tasks.length
    const worst = tasks.toSorted((a, b) => b.ms - a.ms).map(({ ms, what }) => `${ms.toFixed(0)}, ${what}`)
    tell(`${slide}: ${done} things done, ${tasks.length} tasks of 50 ms or more`)
    for (const line of worst) tell(`    ${line}`)
  }
  quiet()
  tell(
    `${count} things done; ${coming} tasks of 50 ms or more when the pointer comes, before it does anything`,
  )
  atMost('tasks of 50 ms or more while demos are operated', long, 0, '')
}
