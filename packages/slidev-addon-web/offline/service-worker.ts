/**
 * Service worker of the built site. Precaches pages and their assets on installation, all or none, and caches each large
 * file on first use. A new version waits until all windows are closed or the user asks for it; one that could not be fetched
 * completely is never installed.
 */
/// <reference lib="webworker" />
import { cacheNames, setCacheNameDetails } from 'workbox-core'
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import type { PrecacheEntry } from '../vite/precache-entry'
import type { ServiceWorkerRequest, CacheUsage, ServiceWorkerMessages } from './messages'

declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration
const entries = self.__WB_MANIFEST as PrecacheEntry[]
const largeFiles = entries.filter((entry) => entry.large)
const pages = entries.filter((entry) => !entry.large)
const totalBytes = (files: readonly PrecacheEntry[]) => files.reduce((bytes, entry) => bytes + entry.bytes, 0)

// One origin may host several decks: workbox appends the scope to the cache's name.
setCacheNameDetails({ prefix: 'slidev-web' })
precacheAndRoute(pages, { ignoreURLParametersMatching: [/./], cleanURLs: false })

const LARGE_FILE_CACHE = `slidev-web-large-${scope}`
const urlOf = ({ url }: PrecacheEntry) => new URL(url, scope).href
/** Contains the revision, so that another version is another entry. */
const cacheKey = (entry: PrecacheEntry) => `${urlOf(entry)}?${entry.revision}`
const entriesByUrl = new Map(largeFiles.map((entry) => [urlOf(entry), entry]))

async function cachedResponse(entry: PrecacheEntry): Promise<Response | undefined> {
  return (await caches.open(LARGE_FILE_CACHE)).match(cacheKey(entry))
}

/** Caches a response if its bytes match the manifest's checksum. */
async function cacheResponse(entry: PrecacheEntry, response: Response): Promise<void> {
  const body = await response.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  if (entry.integrity !== `sha256-${btoa(String.fromCharCode(...digest))}`) return
  const { headers } = response
  await (await caches.open(LARGE_FILE_CACHE)).put(cacheKey(entry), new Response(body, { headers }))
}

registerRoute(
  ({ url, request }) => entriesByUrl.has(url.origin + url.pathname) && !request.headers.has('range'),
  async ({ url, request, event }) => {
    const entry = entriesByUrl.get(url.origin + url.pathname)!
    const cached = await cachedResponse(entry)
    if (cached) return cached
    const response = await fetch(request)
    // The page streams the response; its clone is cached in the background.
    if (response.ok) event.waitUntil(cacheResponse(entry, response.clone()).catch(() => {}))
    return response
  },
)

const fallback = entries.find((entry) => entry.fallback)
/** A file's address, which the host answers, also if it is not there. */
const FILE_ADDRESS = /\/[^/?]+\.\w+$/
if (fallback)
  registerRoute(new NavigationRoute(createHandlerBoundToURL(fallback.url), { denylist: [FILE_ADDRESS] }))

async function cacheUsage(): Promise<CacheUsage> {
  const cached: PrecacheEntry[] = []
  for (const entry of largeFiles) if (await cachedResponse(entry)) cached.push(entry)
  return {
    pages: totalBytes(pages),
    files: largeFiles.length,
    bytes: totalBytes(largeFiles),
    keptFiles: cached.length,
    keptBytes: totalBytes(cached),
  }
}

const handlers: ServiceWorkerMessages = {
  kept: cacheUsage,
  async keep(addresses = largeFiles.map(urlOf)) {
    for (const address of addresses) {
      const entry = entriesByUrl.get(address)
      if (!entry || (await cachedResponse(entry))) continue
      const response = await fetch(address).catch(() => undefined)
      if (response?.ok) await cacheResponse(entry, response).catch(() => {})
    }
    return cacheUsage()
  },
  async takeOver() {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    if (windows.filter(({ url }) => url.startsWith(scope)).length > 1) return false
    await self.skipWaiting()
    return true
  },
}

self.addEventListener('message', (event) => {
  const { question, about } = event.data as ServiceWorkerRequest
  const answer = (handlers[question] as (...args: unknown[]) => Promise<unknown>)(...about)
  const reply = (message: object) => event.ports[0].postMessage(message)
  event.waitUntil(
    answer.then(
      (answer) => reply({ answer }),
      (error: unknown) => reply({ error: String(error) }),
    ),
  )
})

/** Deletes large files that an older version has cached, and caches of other service workers that the deck has had. */
async function deleteOutdated(): Promise<void> {
  const ownNames = [LARGE_FILE_CACHE, cacheNames.precache]
  for (const name of await caches.keys())
    if (name.endsWith(`-${scope}`) && !ownNames.includes(name)) await caches.delete(name)
  const cache = await caches.open(LARGE_FILE_CACHE)
  const currentKeys = largeFiles.map(cacheKey)
  for (const { url } of await cache.keys()) if (!currentKeys.includes(url)) await cache.delete(url)
}
self.addEventListener('activate', (event) =>
  event.waitUntil(deleteOutdated().then(() => self.clients.claim())),
)
