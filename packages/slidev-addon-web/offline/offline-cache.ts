/**
 * The deck's offline cache, filled by its service worker. It is optional: in a browser without service workers, or one that
 * refuses them, the deck works online as usual.
 */
import { shallowReactive } from 'vue'
import { runWhenIdle } from '../client/run-when-idle'
import { savesData } from '../client/saves-data'
import { sendMessage, type CacheUsage } from './messages'

export interface OfflineStatus {
  /** Does the browser have service workers? */
  supported: boolean
  /** Undefined while nothing is cached. */
  usage?: CacheUsage
  /** Is cacheAll() running? */
  busy: boolean
  /** The last failure: files that could not be cached, or other windows that block an update. */
  failure?: 'keeping' | 'windows'
  /** Has a new version of the deck been downloaded, and waits to be activated? */
  updateAvailable: boolean
}

/** undefined in old browsers and over http. In a sandboxed frame, reading the property throws. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker
  } catch {
    return undefined
  }
}

/** Status for the controls; refreshStatus() updates it. */
export const offlineStatus = shallowReactive<OfflineStatus>({
  supported: false,
  busy: false,
  updateAvailable: false,
})
let registrationPromise: Promise<ServiceWorkerRegistration> | undefined

/** The registration of this visit, or of an earlier one. */
const existingRegistration = () =>
  registrationPromise?.catch(() => undefined) ?? serviceWorkers()?.getRegistration()

/** Updates `offlineStatus` from the registration and the cache. */
export async function refreshStatus(): Promise<void> {
  const registration = await existingRegistration()
  if (!registration?.active) return
  offlineStatus.updateAvailable = registration.waiting !== null
  offlineStatus.usage = await sendMessage(registration.active, 'kept')
}

/** Registers the service worker of the deck's folder; refreshes the status whenever a version is installed or fails to. */
async function registerWorker(): Promise<ServiceWorkerRegistration> {
  const folder = new URL(import.meta.env.BASE_URL, document.baseURI)
  const registration = await serviceWorkers()!.register(new URL('service-worker.js', folder))
  const watchInstalling = () =>
    registration.installing?.addEventListener('statechange', () => void refreshStatus())
  watchInstalling()
  registration.addEventListener('updatefound', watchInstalling)
  return registration
}

/** The active service worker, once all pages are cached. Rejects if that fails; the next call tries again. */
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
  new Promise<ServiceWorker>((resolve, reject) =>
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker)
      if (worker.state === 'redundant') reject(new Error('The service worker could not cache all pages.'))
    }),
  )

/** URLs this page has loaded, also before the service worker was active. */
const fetchedUrls = () => performance.getEntriesByType('resource').map(({ name }) => name)

/** Caches all pages, and the large files used so far. */
async function createCache(): Promise<void> {
  offlineStatus.usage = await sendMessage(await readyWorker(), 'keep', fetchedUrls())
  await refreshStatus()
}

/** Caches everything, with all large files. */
export async function cacheAll(): Promise<void> {
  offlineStatus.busy = true
  offlineStatus.failure = undefined
  try {
    const activeWorker = await readyWorker()
    // Asks the browser not to evict the cache when storage is short; it may prompt for permission.
    void navigator.storage?.persist?.()
    offlineStatus.usage = await sendMessage(activeWorker, 'keep')
    if (offlineStatus.usage.keptFiles < offlineStatus.usage.files) offlineStatus.failure = 'keeping'
  } catch {
    offlineStatus.failure = 'keeping'
  }
  offlineStatus.busy = false
}

/** Activates a waiting version and reloads the page, unless another window displays the deck. */
export async function applyUpdate(): Promise<void> {
  const waiting = (await existingRegistration())?.waiting
  if (!waiting) return
  serviceWorkers()!.addEventListener('controllerchange', () => location.reload(), { once: true })
  const activated = await sendMessage(waiting, 'takeOver')
  offlineStatus.failure = activated ? undefined : 'windows'
}

/** Milliseconds without a new resource after which the network counts as idle. */
const NETWORK_IDLE_MS = 3000

/** Calls `work` once no resource has loaded for a while: caching must not delay the visible slide. */
function whenNetworkIdle(work: () => void, previousCount = -1): void {
  setTimeout(() => {
    const count = performance.getEntriesByType('resource').length
    if (count > previousCount) whenNetworkIdle(work, count)
    else runWhenIdle(work)
  }, NETWORK_IDLE_MS)
}

/** Fills the cache once the network is idle, unless the reader saves data. Call it once per page. */
export function cacheWhenNetworkIdle(): void {
  offlineStatus.supported = serviceWorkers() !== undefined
  if (!offlineStatus.supported || savesData()) return
  whenNetworkIdle(() => void createCache().catch(() => {}))
}
