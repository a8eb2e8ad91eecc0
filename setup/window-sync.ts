/**
 * Windows in step through `npm start`. What they share is posted to the server, and by its plugin only once nothing has
 * changed for 10 ms: a mouse that reports more than a hundred times a second keeps everything back while it moves. And
 * several posts under way may overtake each other, over a radio link. So: what changes in one go is posted at once, the
 * next post waits for the last one, and it takes what is true when it leaves.
 */
import type { Plugin } from 'vite'
import { STATE_REQUEST } from '../composables/on-state-request'
import { patchSource } from './patch-source'

/** The window's own copy of what is shared, as vite-plugin-vue-server-ref writes it. */
const SERVER_REF_MODULE = /^\/@server-reactive\//
const changes: [pattern: RegExp, instead: string][] = [
  [/let timer = null/, 'let timer = null, posted = Promise.resolve()'],
  [/if \(timer\)\s+clearTimeout\(timer\)/, ''],
  [/\|\| skipWatch\)\s+return/, '|| skipWatch || timer) return'],
  [
    /timer = setTimeout\(\(\)=>\{\s+post\(/,
    'timer = setTimeout(async () => { await posted; timer = null; posted = post(',
  ],
  [/(timestamp: Date\.now\(\),\s+\}\))(\s+\}), \d+\)/, '$1.catch(() => {})$2)'],
]

/** The module as it should be; throws if it is not the one this was made for. */
export const patchServerRef = (code: string): string =>
  patchSource(code, changes, 'The plugin that shares state has changed.')

export const windowSync: Plugin = {
  name: 'window-sync',
  apply: 'serve',
  transform: (code, id) =>
    SERVER_REF_MODULE.test(id) && code.includes('import.meta.hot') ? patchServerRef(code) : undefined,
  // Who was opened late asks everybody (composables/on-state-request.ts).
  configureServer: ({ ws }) => void ws.on(STATE_REQUEST, () => ws.send(STATE_REQUEST)),
}
