import { EventEmitter } from 'node:events'
import type { ViteHotContext } from 'vite/types/hot.js'
import { expect, it, vi } from 'vitest'
import { messageRelay } from './message-relay'
import { WINDOW_MESSAGE, WindowChannel } from './window-channel'

/** A dev server with its relay; `connect` opens a window. */
function startServer() {
  const [ws, clients] = [new EventEmitter(), new Set<{ send: (event: string, data: unknown) => void }>()]
  const { configureServer } = messageRelay as unknown as { configureServer: (server: unknown) => void }
  configureServer({ ws: Object.assign(ws, { clients }) })
  return {
    connect() {
      const received = new EventEmitter()
      const client = {
        send: (event: string, data: unknown) => received.emit(event, JSON.parse(String(data))),
      }
      clients.add({ send: (event, data) => client.send(event, JSON.stringify(data)) })
      const [own] = [...clients].slice(-1)
      return {
        on: (event: string, listener: () => void) => void received.on(event, listener),
        off: (event: string, listener: () => void) => void received.off(event, listener),
        send: (event: string, data: unknown) => ws.emit(event, data, own),
      } as unknown as ViteHotContext
    },
  }
}
/** Opens a channel, and collects what it receives. */
function open(name: string, hot?: ViteHotContext) {
  const channel = new WindowChannel(name, hot)
  const received: unknown[] = []
  channel.addEventListener('message', (event) => received.push((event as MessageEvent<unknown>).data))
  return { channel, received }
}

it('carries messages to the channels of its name in all other windows', () => {
  const server = startServer()
  const [sender, same, other] = [server.connect(), server.connect(), server.connect()]
  const first = open('model', sender)
  const second = open('model', same)
  const third = open('model', other)
  const elsewhere = open('other', other)
  first.channel.postMessage({ id: 1 })
  expect([first, second, third, elsewhere].map(({ received }) => received)).toEqual([
    [],
    [{ id: 1 }],
    [{ id: 1 }],
    [],
  ])
})

it('hears no more once it is closed', () => {
  const server = startServer()
  const sender = open('model', server.connect())
  const { channel, received } = open('model', server.connect())
  channel.close()
  sender.channel.postMessage('hello')
  expect(received).toEqual([])
})

it('is silent without a dev server', () => {
  const { channel } = open('model')
  channel.postMessage('hello')
  channel.close()
})

it('names its messages after the addon', () => {
  const hot = { on: vi.fn(), send: vi.fn() }
  new WindowChannel('model', hot as unknown as ViteHotContext).postMessage(1)
  expect(hot.send.mock.calls).toEqual([[WINDOW_MESSAGE, { channel: 'model', data: 1 }]])
})
