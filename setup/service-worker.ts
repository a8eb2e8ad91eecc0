/**
 * The service worker of the built site: keeps the pages with all they need when it is installed, whole or not at all, and
 * each large file once it is used. A new version is installed beside the old one, and takes its place when all windows
 * are closed or when somebody asks for it; one that cannot be fetched whole never does.
 */
/// <reference lib="webworker" />
import { setCacheNameDetails } from 'workbox-core'
import { precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import type { Asked, Kept, Questions } from '../composables/offline/questions'
import type { Entry } from './offline'

declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration
const entries = self.__WB_MANIFEST as Entry[]
const large = entries.filter((entry) => entry.large)
const pages = entries.filter((entry) => !entry.large)
const sum = (some: readonly Entry[]) => some.reduce((bytes, entry) => bytes + entry.bytes, 0)

// A host may have several decks: a cache's name ends with the folder it is for.
setCacheNameDetails({ prefix: 'llm-stack' })
precacheAndRoute(pages, { ignoreURLParametersMatching: [/./], cleanURLs: false })

const LARGE = `llm-stack-large-${scope}`
const addressOf = ({ url }: Entry) => new URL(url, scope).href
/** Of another version is another file. */
const keyOf = (entry: Entry) => `${addressOf(entry)}?${entry.revision}`
const byAddress = new Map(large.map((entry) => [addressOf(entry), entry]))

async function found(entry: Entry): Promise<Response | undefined> {
  return (await caches.open(LARGE)).match(keyOf(entry))
}

/** Keeps a file that has come, if it is whole and of this version. */
async function store(entry: Entry, response: Response): Promise<void> {
  const body = await response.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  if (entry.integrity !== `sha256-${btoa(String.fromCharCode(...digest))}`) return
  const { headers } = response
  await (await caches.open(LARGE)).put(keyOf(entry), new Response(body, { headers }))
}

registerRoute(
  ({ url, request }) => byAddress.has(url.origin + url.pathname) && !request.headers.has('range'),
  async ({ url, request, event }) => {
    const entry = byAddress.get(url.origin + url.pathname)!
    const kept = await found(entry)
    if (kept) return kept
    const response = await fetch(request)
    // The page has it as it comes.
    if (response.ok) event.waitUntil(store(entry, response.clone()).catch(() => {}))
    return response
  },
)

async function look(): Promise<Kept> {
  const here: Entry[] = []
  for (const entry of large) if (await found(entry)) here.push(entry)
  return {
    pages: sum(pages),
    files: large.length,
    bytes: sum(large),
    keptFiles: here.length,
    keptBytes: sum(here),
  }
}

const answers: Questions = {
  kept: look,
  async keep(addresses = large.map(addressOf)) {
    for (const address of addresses) {
      const entry = byAddress.get(address)
      if (!entry || (await found(entry))) continue
      const response = await fetch(address).catch(() => undefined)
      if (response?.ok) await store(entry, response).catch(() => {})
    }
    return look()
  },
  async takeOver() {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    if (windows.filter(({ url }) => url.startsWith(scope)).length > 1) return false
    await self.skipWaiting()
    return true
  },
}

self.addEventListener('message', (event) => {
  const { question, about } = event.data as Asked
  const answer = (answers[question] as (...about: unknown[]) => Promise<unknown>)(...about)
  const tell = (said: object) => event.ports[0].postMessage(said)
  event.waitUntil(
    answer.then(
      (answer) => tell({ answer }),
      (fault: unknown) => tell({ fault: String(fault) }),
    ),
  )
})

/** What an older version kept is of no use to this one. */
async function forget(): Promise<void> {
  const cache = await caches.open(LARGE)
  const wanted = large.map(keyOf)
  for (const { url } of await cache.keys()) if (!wanted.includes(url)) await cache.delete(url)
}
self.addEventListener('activate', (event) => event.waitUntil(forget().then(() => self.clients.claim())))
