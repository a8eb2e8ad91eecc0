import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { findFreePort, isPortFree, parsePort } from './port'

let server: Server | undefined
afterEach(() => server?.close())

it('parses port numbers, and 0 where it is wanted', () => {
  expect([parsePort('3030'), parsePort('0', 0)]).toEqual([3030, 0])
  for (const text of ['0', '65536', '3030a', '-1', '1.5', ''])
    expect(() => parsePort(text)).toThrow(`--port ${text} is no port number.`)
})

it('takes the next port if one is busy', async () => {
  server = createServer()
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  expect(await isPortFree(port)).toBe(false)
  expect(await findFreePort(port)).toBeGreaterThan(port)
})
