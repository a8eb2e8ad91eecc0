/** The `test` of this folder: a folder in a server, which ends with the test. */
import { test as base } from '../fixtures/test'
import { startHost, type HostName } from './start-host'

/** Serves a copy of `folder` at the path `base`, which has a slash at both ends, by default `/`. Resolves to its address. */
export type OpenHost = (name: HostName, folder: string, base?: string) => Promise<string>

export const test = base.extend<{ openHost: OpenHost }>({
  openHost: async ({}, use) => {
    const stops: (() => Promise<void>)[] = []
    await use(async (...host) => {
      const { url, stop } = await startHost(...host)
      stops.push(stop)
      return url
    })
    for (const stop of stops) await stop()
  },
})
