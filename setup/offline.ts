/** The built deck without a network: which files the service worker caches. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** A file of the build, in the service worker's manifest. */
export interface PrecacheEntry {
  /** Path below the site's folder. */
  url: string
  /** Hash of its content; null if its name contains one. */
  revision: string | null
  /** SHA-256 of its bytes, as Subresource Integrity. HTML has none: hosts may add lines to it. */
  integrity?: string
  /** Size of the file. */
  bytes: number
  /** Whether it is cached only on use or on request. */
  large: boolean
}

const PAGE_GLOBS = ['**/*.{html,js,css,svg,woff2}']
/** Models, vocabularies, word vectors, and downloads. */
const LARGE_FILE_GLOBS = ['**/*.{bin,pdf}']
/** Files that a loaded page never requests. */
const EXCLUDED_GLOBS = ['404.html', 'hosting/**']

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('base64')

function precacheEntry(folder: string, url: string, revision: string | null, bytes: number): PrecacheEntry {
  const integrity = url.endsWith('.html') ? {} : { integrity: `sha256-${sha256(join(folder, url))}` }
  return { url, revision, ...integrity, bytes, large: /\.(bin|pdf)$/.test(url) }
}

/**
 * Served by npm start in place of a service worker that a built deck has registered at the same address: it unregisters
 * itself and reloads the page.
 */
const SELF_DESTROYING_WORKER = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', async () => {
  await registration.unregister()
  for (const client of await clients.matchAll({ type: 'window' })) client.navigate(client.url)
})`

/** Vite plugins that build the service worker with its manifest, and remove it on the dev server. */
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
        // No limit: a file left out would be missing offline.
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
