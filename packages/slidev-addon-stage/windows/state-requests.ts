import type { Plugin } from 'vite'
import { STATE_REQUEST } from './on-state-request'

/** Vite plugin for the dev server: passes a new window's request for the state on to all others. */
export const stateRequests: Plugin = {
  name: 'stage:state-requests',
  apply: 'serve',
  configureServer: ({ ws }) => void ws.on(STATE_REQUEST, () => ws.send(STATE_REQUEST)),
}
