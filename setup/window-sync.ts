/**
 * Patches vite-plugin-vue-server-ref, which synchronises windows through the dev server. It debounces posts by 10 ms, so a
 * mouse with more than 100 events a second delays them until it stops; and pending posts may overtake each other, as over
 * Wi-Fi. Patched, changes of one task are posted at once, and the next post waits for the last one and takes the state of
 * that moment.
 */
import type { Plugin } from 'vite'
import { STATE_REQUEST } from '../composables/on-state-request'
import { patchSource } from 'slidev-addon-web/vite'

/** Modules in which the plugin keeps a window's copy of the shared state. */
const SERVER_REF_MODULE = /^\/@server-reactive\//
/** Patterns in its code, and replacements. */
const changes: [pattern: RegExp, replacement: string][] = [
  [/let timer = null/, 'let timer = null, posted = Promise.resolve()'],
  [/if \(timer\)\s+clearTimeout\(timer\)/, ''],
  [/\|\| skipWatch\)\s+return/, '|| skipWatch || timer) return'],
  [
    /timer = setTimeout\(\(\)=>\{\s+post\(/,
    'timer = setTimeout(async () => { await posted; timer = null; posted = post(',
  ],
  [/(timestamp: Date\.now\(\),\s+\}\))(\s+\}), \d+\)/, '$1.catch(() => {})$2)'],
]

/** Applies the patch to such a module. Throws if the plugin has changed. */
export const patchServerRef = (code: string): string =>
  patchSource(code, changes, 'setup/window-sync.ts: vite-plugin-vue-server-ref has changed.')

/** Vite plugin: the patch, and state requests of new windows. */
export const windowSync: Plugin = {
  name: 'window-sync',
  apply: 'serve',
  transform: (code, id) =>
    SERVER_REF_MODULE.test(id) && code.includes('import.meta.hot') ? patchServerRef(code) : undefined,
  // A new window asks all others for the state (composables/on-state-request.ts).
  configureServer: ({ ws }) => void ws.on(STATE_REQUEST, () => ws.send(STATE_REQUEST)),
}
