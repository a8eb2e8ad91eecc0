/** Bytes, speed and memory of the deck, against a bare Slidev deck of two slides built in the same run. */
import { loadavg } from 'node:os'
import type { Browser } from 'playwright'
import { launchBrowser } from 'slidev-paper/browser'
import { onExit } from '../../scripts/shared/cli'
import { readTalk } from '../../scripts/shared/read-talk'
import { median, quantile } from '../statistics'
import { atMost, note } from '../report'
import { bareDeck, ownDeck, singleFileDeck } from './build'
import { timeToContent, firstSlideBytes } from './first-slide'
import { POINTER_ARRIVES, inputLatency } from './input-latency'
import { heapPerPass, findLeaks } from './memory'
import { startStaticServer, totalBytes, type StaticServer } from './static-server'
import { keypressLatency } from './keypress-latency'
import { idleBytes, walkedBytes } from './walk'
import { bytesByKind, readBundleReport, bundleBreakdown, type BundleReport } from './bundle-breakdown'

/** A mid-range phone on a slow mobile network. */
const PHONE = { cpu: 4, network: 1_600_000, latency: 150 }
const MODELS = 'models, weights and vocabularies'
const noteLoad = () => note(`load of this machine: ${loadavg()[0].toFixed(2)}`)

async function benchmarkWeight(
  browser: Browser,
  own: StaticServer,
  bare: StaticServer,
  parts: BundleReport,
): Promise<void> {
  const ours = await firstSlideBytes(browser, own)
  note(`the first slide loads ${ours.size} files:`)
  for (const [file, bytes] of ours)
    note(`  ${String(bytes).padStart(6)}  ${file}: ${bundleBreakdown(file, parts)}`)
  const theirs = totalBytes(await firstSlideBytes(browser, bare))
  note(`${totalBytes(ours)} bytes, gzipped; the bare deck ${theirs}`)
  atMost('first slide’s bytes against a bare deck', totalBytes(ours) / theirs, 1.25, '×')

  const walked = await walkedBytes(browser, own)
  for (const [kind, bytes] of bytesByKind(walked)) note(`  ${String(bytes).padStart(6)}  ${kind}`)
  const models = [...walked.keys()].filter((file) => bytesByKind(new Map([[file, 1]])).has(MODELS))
  note(`${walked.size} files in the whole deck; of models: ${models.join(', ') || 'none'}`)
  const without = totalBytes(walked) - (bytesByKind(walked).get(MODELS) ?? 0)
  atMost('whole deck walked, without models', without / 1000, 800, 'KB')
  const kept = await idleBytes(browser, own)
  note(
    `${kept.size} files, ${(totalBytes(kept) / 1000).toFixed(0)} KB with all that is cached for offline use`,
  )
}

async function benchmarkSpeed(browser: Browser, own: StaticServer, bare: StaticServer): Promise<void> {
  noteLoad()
  const [ours, theirs] = await timeToContent(browser, [own, bare], PHONE)
  note(
    `headline painted after ${ours.painted.toFixed(0)} ms, the bare deck’s after ${theirs.painted.toFixed(0)}`,
  )
  atMost('time to content against a bare deck', ours.painted / theirs.painted, 1.3, '×')
  atMost('layout shift, in thousandths', 1000 * ours.shift, 0, '')

  noteLoad()
  const timings = await keypressLatency(browser, own, { cpu: 4 })
  const ms = timings.presses.map((p) => p.ms)
  const slow = timings.presses.toSorted((a, b) => b.ms - a.ms).slice(0, 5)
  note(`${ms.length} presses; slowest: ${slow.map((p) => `${p.ms.toFixed(0)} at ${p.at}`).join(', ')}`)
  const long = timings.tasks.filter((t) => t.ms > 100)
  note(
    `before the first press: ${timings.preload.map((t) => t.ms.toFixed(0)).join(', ') || 'no task'} of 50 ms or more`,
  )
  if (long.length) note(`long tasks: ${long.map((t) => `${t.ms.toFixed(0)} at ${t.at}`).join(', ')}`)
  note(`key to paint: ${median(ms).toFixed(0)} ms at the median, ${Math.max(...ms).toFixed(0)} at most`)
  atMost('key to paint, 95th percentile', quantile(ms, 0.95), 80, 'ms')
  atMost('tasks over 100 ms in those presses', long.length, 0, '')
}

/** The deck in one file against the hosted one, each on this machine, so that no network is in the way of either. */
async function benchmarkSingleFile(browser: Browser, own: StaticServer): Promise<void> {
  noteLoad()
  const [hosted, opened] = await timeToContent(browser, [own, { url: singleFileDeck() }], {}, 7)
  note(
    `headline painted after ${opened.painted.toFixed(0)} ms from the disk, ${hosted.painted.toFixed(0)} hosted`,
  )
  atMost('time to content of one file against the hosted deck', opened.painted / hosted.painted, 1.5, '×')
}

/** Without JIT: machine code of the engine would count as memory of the page, and grow for hours. */
const NO_JIT_FLAG = '--js-flags=--no-opt --no-maglev --no-sparkplug'
/** Slides whose paused run keeps its worker, to continue with. */
const KEEPS_WORKER = ['pretraining']

async function benchmarkMemory(own: StaticServer): Promise<void> {
  const browser = await launchBrowser(undefined, { args: [NO_JIT_FLAG] })
  onExit(() => browser.close())
  const heap = await heapPerPass(browser, own, 20)
  note(`heap after each walk, KiB: ${heap.map((bytes) => (bytes / 1024).toFixed(0)).join(' ')}`)
  atMost('heap after walk 20 against walk 2', heap[19] / heap[1], 1.05, '×')
  const [, ...slides] = readTalk()(45).map(({ name }) => name)
  const resources = await findLeaks(browser, own, slides)
  for (const kind of ['timers', 'listeners', 'workers'] as const) {
    const more = resources.filter(({ before, after }) => after[kind] > before[kind])
    if (more.length) note(`more ${kind} after ${more.map(({ slide }) => slide).join(', ')}`)
    const leaks = more.filter(({ slide }) => kind !== 'workers' || !KEEPS_WORKER.includes(slide))
    atMost(`slides that leak ${kind}`, leaks.length, 0, '')
  }
}

/** Bytes, speed and memory of the deck. */
export async function benchmarkDeck(): Promise<void> {
  const { folder, parts } = ownDeck()
  const [own, bare] = [await startStaticServer(folder), await startStaticServer(bareDeck())]
  const browser = await launchBrowser()
  onExit(() => Promise.all([own.close(), bare.close(), browser.close()]))
  await benchmarkWeight(browser, own, bare, readBundleReport(parts))
  await benchmarkSpeed(browser, own, bare)
  await benchmarkSingleFile(browser, own)
  await benchmarkMemory(own)
}

/** Long tasks while demos are operated on a slow page. */
export async function benchmarkInput(): Promise<void> {
  const own = await startStaticServer(ownDeck().folder)
  const browser = await launchBrowser()
  onExit(() => Promise.all([own.close(), browser.close()]))
  noteLoad()
  const names = readTalk()(45).map(({ name }) => name)
  let [count, long, hover] = [0, 0, 0]
  for (const { slide, actions, tasks: all } of await inputLatency(browser, own, { cpu: 4 }, names)) {
    const tasks = all.filter(({ action }) => action !== POINTER_ARRIVES)
    count += actions
    long += tasks.length
    hover += all.length - tasks.length
    const worst = tasks.toSorted((a, b) => b.ms - a.ms).map(({ ms, action }) => `${ms.toFixed(0)}, ${action}`)
    note(`${slide}: ${actions} actions, ${tasks.length} tasks of 50 ms or more`)
    for (const line of worst) note(`    ${line}`)
  }
  noteLoad()
  note(`${count} actions; ${hover} tasks of 50 ms or more when the pointer arrives, before it does anything`)
  atMost('tasks of 50 ms or more while demos are operated', long, 0, '')
}
