/** The built deck without a network: which files the service worker caches. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import type { OfflineOptions } from '../options/web-options'
import { precacheEntry } from './precache-entry'

const WORKER_FOLDER = fileURLToPath(new URL('../offline', import.meta.url))
const PAGE_ENDINGS = 'html,js,css,svg,woff,woff2,png,jpg,jpeg,webp,avif,ico,json'
/** Files that a loaded page never requests, beside those of social cards. */
const EXCLUDED_FILES = ['404.html', 'hosting/**']
const CARD = /<meta[^>]*(?:og|twitter):image["'][^>]*content=["']([^"']+)/g

/** File names of a page's social cards, which other sites request. */
export const socialCards = (html: string): string[] =>
  [...html.matchAll(CARD)].map(([, address]) => address!.split('/').at(-1)!)

/**
 * Served by the dev server in place of a service worker that a built deck has registered at the same address: it unregisters
 * itself and reloads the page.
 */
const SELF_DESTROYING_WORKER = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', async () => {
  await registration.unregister()
  for (const client of await clients.matchAll({ type: 'window' })) client.navigate(client.url)
})`

/**
 * Vite plugins that build the service worker with its manifest, and remove it on the dev server. `hasPaths`: whether the
 * address of a slide is a path.
 */
export function offline({ large, exclude }: OfflineOptions, hasPaths: boolean): Plugin[] {
  let folder = 'dist'
  const cards = () => socialCards(readFileSync(join(folder, 'index.html'), 'utf8'))
  return [
    {
      name: 'slidev-web:offline',
      configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
      configureServer: ({ middlewares }) =>
        void middlewares.use('/service-worker.js', (_, response) => {
          response.setHeader('Content-Type', 'text/javascript')
          response.end(SELF_DESTROYING_WORKER)
        }),
    },
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: WORKER_FOLDER,
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: [`**/*.{${[PAGE_ENDINGS, ...large].join()}}`],
        globIgnores: [...EXCLUDED_FILES, ...exclude],
        // No limit: a file left out would be missing offline.
        maximumFileSizeToCacheInBytes: 1e9,
        rollupFormat: 'iife',
        manifestTransforms: [
          (entries) => ({
            manifest: entries
              .filter(({ url }) => !cards().includes(url))
              .map(({ url, revision, size }) => ({
                ...precacheEntry(join(folder, url), { url, revision, bytes: size }, large, hasPaths),
                size,
              })),
          }),
        ],
      },
    }),
  ]
}
