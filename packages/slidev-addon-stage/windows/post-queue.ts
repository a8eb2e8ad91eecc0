/**
 * Posts of vite-plugin-vue-server-ref, which synchronises windows through the dev server. It debounces them by 10 ms, so a
 * mouse with more than 100 events a second delays them until it stops; and pending posts may overtake each other, as over
 * Wi-Fi. Its modules get timers and a fetch of their own here, which shadow the browser's: changes of one task are posted at
 * once, and the next post waits for the last one and takes the state of that moment.
 */
import type { Plugin } from 'vite'
import { StageError } from '../stage-error'
import { changes, misfits } from './changes'

/** Its row in the table of changes: the modules in which the plugin keeps a window's copy of the shared state. */
const [{ package: owner, modules, from, why }] = changes

/** Code of the shadowing functions. */
const POST_QUEUE = `
let isScheduled = false
let posted = Promise.resolve()
function setTimeout(post) {
  if (isScheduled) return
  isScheduled = true
  globalThis.setTimeout(async () => {
    await posted
    isScheduled = false
    post()
  })
}
function clearTimeout() {}
function fetch(address, request) {
  const response = globalThis.fetch(address, request)
  posted = response.catch(() => {})
  return posted
}
`

/** Adds the queue to such a module. Throws a StageError if the plugin has changed, since windows would fall out of step. */
export function addPostQueue(code: string): string {
  const missing = misfits(code, from)
  if (missing.length)
    throw new StageError(
      `slidev-addon-stage does not know this Slidev: a module of ${owner} has not exactly one ${missing.join(', one ')}. ${why}`,
    )
  return code + POST_QUEUE
}

/** Vite plugin for the dev server. */
export const postQueue: Plugin = {
  name: 'stage:post-queue',
  apply: 'serve',
  transform: (code, id) =>
    modules.id.test(id) && code.includes('import.meta.hot') ? addPostQueue(code) : undefined,
}
