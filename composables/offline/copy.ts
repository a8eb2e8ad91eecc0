/**
 * The deck's copy on this device, for when there is no network. Nothing of it is needed: where a browser has no service
 * workers, or refuses them, the deck is as it always was.
 */
import { shallowReactive } from 'vue'
import { whenIdle } from '../idle'
import { ask, type Kept } from './questions'

export interface Copy {
  /** Whether the browser can keep one. */
  possible: boolean
  /** undefined = there is none yet. */
  kept?: Kept
  /** It is being made, or large files are being kept. */
  busy: boolean
  /** What went wrong the last time. */
  trouble?: 'keeping' | 'windows'
  /** A new version of the deck is here, beside this one. */
  newer: boolean
}

/** Throws nothing: a frame that is shut off, an old browser and a page over http have none. */
function workers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker
  } catch {
    return undefined
  }
}

export const copy = shallowReactive<Copy>({ possible: false, busy: false, newer: false })
let registered: Promise<ServiceWorkerRegistration> | undefined

/** What there is: of this visit, or of one before. */
const known = () => registered?.catch(() => undefined) ?? workers()?.getRegistration()

/** Looks anew at what there is. */
export async function look(): Promise<void> {
  const registration = await known()
  if (!registration?.active) return
  copy.newer = registration.waiting !== null
  copy.kept = await ask(registration.active, 'kept')
}

/** The service worker of this folder; looks whenever a version of it has been fetched, whole or not. */
async function register(): Promise<ServiceWorkerRegistration> {
  const registration = await workers()!.register(new URL('service-worker.js', document.baseURI))
  const watch = () => registration.installing?.addEventListener('statechange', () => void look())
  watch()
  registration.addEventListener('updatefound', watch)
  return registration
}

/** Whoever keeps the pages, once it has all of them. */
async function worker(): Promise<ServiceWorker> {
  registered ??= register()
  try {
    const registration = await registered
    return registration.active ?? (await installed(registration.installing!))
  } catch (why) {
    registered = undefined
    throw why
  }
}

const installed = (worker: ServiceWorker) =>
  new Promise<ServiceWorker>((done, fail) =>
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') done(worker)
      if (worker.state === 'redundant') fail(new Error('Not all of it came.'))
    }),
  )

/** What this page has fetched before the service worker was there. */
const fetched = () => performance.getEntriesByType('resource').map(({ name }) => name)

/** Makes the copy, and keeps what was used already. */
async function makeCopy(): Promise<void> {
  copy.kept = await ask(await worker(), 'keep', fetched())
  await look()
}

/** Keeps all of it, the large files too. */
export async function keepAll(): Promise<void> {
  copy.busy = true
  copy.trouble = undefined
  try {
    const keeper = await worker()
    // So that the browser does not drop it where space is short; it may ask.
    void navigator.storage?.persist?.()
    copy.kept = await ask(keeper, 'keep')
    if (copy.kept.keptFiles < copy.kept.files) copy.trouble = 'keeping'
  } catch {
    copy.trouble = 'keeping'
  }
  copy.busy = false
}

/** Changes over to the new version, and loads it; not while another window shows the talk. */
export async function loadNewer(): Promise<void> {
  const waiting = (await known())?.waiting
  if (!waiting) return
  workers()!.addEventListener('controllerchange', () => location.reload(), { once: true })
  const done = await ask(waiting, 'takeOver')
  copy.trouble = done ? undefined : 'windows'
}

/** Milliseconds without a file coming after which a page counts as idle. */
const QUIET = 3000

/** Once nothing has come for a while: what is on the screen never has to wait for the copy. */
function whenQuiet(work: () => void, before = -1): void {
  setTimeout(() => {
    const now = performance.getEntriesByType('resource').length
    if (now > before) whenQuiet(work, now)
    else whenIdle(work)
  }, QUIET)
}

/** Once a page: makes the copy when the page is at rest. Whoever saves data is not asked to load what may never be used. */
export function copyWhenQuiet(): void {
  copy.possible = workers() !== undefined
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (!copy.possible || connection?.saveData) return
  whenQuiet(() => void makeCopy().catch(() => {}))
}
