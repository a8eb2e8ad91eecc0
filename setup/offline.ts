/** The built deck without a network: which files are kept, and the service worker that keeps them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** A file of the built site, as the service worker is told of it. */
export interface PrecacheEntry {
  /** Below the site's folder. */
  url: string
  /** Of its content, where its name does not have it. */
  revision: string | null
  /** Its bytes have to be these. A host may add lines to a page of its own, and so pages have none. */
  integrity?: string
  bytes: number
  /** Kept only once it is used, or asked for. */
  large: boolean
}

const PAGE_GLOBS = ['**/*.{html,js,css,svg,woff2}']
/** Models, vocabularies, word vectors, and what is there to download. */
const LARGE_FILE_GLOBS = ['**/*.{bin,pdf}']
/** What nobody asks for who has the page. */
const EXCLUDED_GLOBS = ['404.html', 'hosting/**']

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('base64')

/** What is told of a file. */
function precacheEntry(folder: string, url: string, revision: string | null, bytes: number): PrecacheEntry {
  const integrity = url.endsWith('.html') ? {} : { integrity: `sha256-${sha256(join(folder, url))}` }
  return { url, revision, ...integrity, bytes, large: /\.(bin|pdf)$/.test(url) }
}

/** Put in the place of a service worker that a built deck left at the address of `npm start`: it goes, and the page loads. */
const SELF_DESTROYING_WORKER = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', async () => {
  await registration.unregister()
  for (const client of await clients.matchAll({ type: 'window' })) client.navigate(client.url)
})`

export function offline(): Plugin[] {
  let folder = 'dist'
  return [
    {
      name: 'offline',
      configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
      configureServer: ({ middlewares }) =>
        void middlewares.use('/service-worker.js', (_, response) => {
          response.setHeader('Content-Type', 'text/javascript')
          response.end(SELF_DESTROYING_WORKER)
        }),
    },
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'setup',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: [...PAGE_GLOBS, ...LARGE_FILE_GLOBS],
        globIgnores: EXCLUDED_GLOBS,
        // Nothing is too large: what were left out would be lacking.
        maximumFileSizeToCacheInBytes: 1e9,
        rollupFormat: 'iife',
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map(({ url, revision, size }) => ({
              ...precacheEntry(folder, url, revision, size),
              size,
            })),
          }),
        ],
      },
    }),
  ]
}
