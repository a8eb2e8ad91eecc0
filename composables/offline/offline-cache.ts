/**
 * The deck's copy on this device, for when there is no network. Nothing of it is needed: where a browser has no service
 * workers, or refuses them, the deck is as it always was.
 */
import { shallowReactive } from 'vue'
import { runWhenIdle } from '../run-when-idle'
import { sendMessage, type CacheUsage } from './messages'

export interface OfflineStatus {
  /** Whether the browser can keep one. */
  supported: boolean
  /** undefined = there is none yet. */
  usage?: CacheUsage
  /** It is being made, or large files are being kept. */
  busy: boolean
  /** What went wrong the last time. */
  failure?: 'keeping' | 'windows'
  /** A new version of the deck is here, beside this one. */
  updateAvailable: boolean
}

/** Throws nothing: a frame that is shut off, an old browser and a page over http have none. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker
  } catch {
    return undefined
  }
}

export const offlineStatus = shallowReactive<OfflineStatus>({
  supported: false,
  busy: false,
  updateAvailable: false,
})
let registrationPromise: Promise<ServiceWorkerRegistration> | undefined

/** What there is: of this visit, or of one before. */
const existingRegistration = () =>
  registrationPromise?.catch(() => undefined) ?? serviceWorkers()?.getRegistration()

/** Looks anew at what there is. */
export async function refreshStatus(): Promise<void> {
  const registration = await existingRegistration()
  if (!registration?.active) return
  offlineStatus.updateAvailable = registration.waiting !== null
  offlineStatus.usage = await sendMessage(registration.active, 'kept')
}

/** The service worker of this folder; looks whenever a version of it has been fetched, whole or not. */
async function registerWorker(): Promise<ServiceWorkerRegistration> {
  const registration = await serviceWorkers()!.register(new URL('service-worker.js', document.baseURI))
  const watch = () => registration.installing?.addEventListener('statechange', () => void refreshStatus())
  watch()
  registration.addEventListener('updatefound', watch)
  return registration
}

/** Whoever keeps the pages, once it has all of them. */
async function readyWorker(): Promise<ServiceWorker> {
  registrationPromise ??= registerWorker()
  try {
    const registration = await registrationPromise
    return registration.active ?? (await untilActivated(registration.installing!))
  } catch (error) {
    registrationPromise = undefined
    throw error
  }
}

const untilActivated = (worker: ServiceWorker) =>
  new Promise<ServiceWorker>((done, fail) =>
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') done(worker)
      if (worker.state === 'redundant') fail(new Error('Not all of it came.'))
    }),
  )

/** What this page has fetched before the service worker was there. */
const fetchedUrls = () => performance.getEntriesByType('resource').map(({ name }) => name)

/** Makes the copy, and keeps what was used already. */
async function createCache(): Promise<void> {
  offlineStatus.usage = await sendMessage(await readyWorker(), 'keep', fetchedUrls())
  await refreshStatus()
}

/** Keeps all of it, the large files too. */
export async function cacheAll(): Promise<void> {
  offlineStatus.busy = true
  offlineStatus.failure = undefined
  try {
    const activeWorker = await readyWorker()
    // So that the browser does not drop it where space is short; it may ask.
    void navigator.storage?.persist?.()
    offlineStatus.usage = await sendMessage(activeWorker, 'keep')
    if (offlineStatus.usage.keptFiles < offlineStatus.usage.files) offlineStatus.failure = 'keeping'
  } catch {
    offlineStatus.failure = 'keeping'
  }
  offlineStatus.busy = false
}

/** Changes over to the new version, and loads it; not while another window shows the talk. */
export async function applyUpdate(): Promise<void> {
  const waiting = (await existingRegistration())?.waiting
  if (!waiting) return
  serviceWorkers()!.addEventListener('controllerchange', () => location.reload(), { once: true })
  const done = await sendMessage(waiting, 'takeOver')
  offlineStatus.failure = done ? undefined : 'windows'
}

/** Milliseconds without a file coming after which a page counts as idle. */
const NETWORK_IDLE_MS = 3000

/** Once nothing has come for a while: what is on the screen never has to wait for the copy. */
function whenNetworkIdle(work: () => void, previousCount = -1): void {
  setTimeout(() => {
    const count = performance.getEntriesByType('resource').length
    if (count > previousCount) whenNetworkIdle(work, count)
    else runWhenIdle(work)
  }, NETWORK_IDLE_MS)
}

/** Once a page: makes the copy when the page is at rest. Whoever saves data is not asked to load what may never be used. */
export function cacheWhenNetworkIdle(): void {
  offlineStatus.supported = serviceWorkers() !== undefined
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (!offlineStatus.supported || connection?.saveData) return
  whenNetworkIdle(() => void createCache().catch(() => {}))
}
