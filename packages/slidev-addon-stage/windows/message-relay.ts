import type { Plugin } from 'vite'
import { WINDOW_MESSAGE } from './window-channel'

/** Vite plugin for the dev server: passes a window's message (WindowChannel) on to all others. */
export const messageRelay: Plugin = {
  name: 'stage:message-relay',
  apply: 'serve',
  configureServer({ ws }) {
    ws.on(WINDOW_MESSAGE, (message: unknown, sender) => {
      for (const client of ws.clients) if (client !== sender) client.send(WINDOW_MESSAGE, message)
    })
  },
}
