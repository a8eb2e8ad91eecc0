import { afterEach, beforeEach, vi } from 'vitest'

/** Leaves the tests of a file without workers and without files: recordings reply, and nothing is computed. */
export function stubNoModels(): void {
  beforeEach(() => {
    vi.stubGlobal('Worker', undefined)
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  })
  afterEach(() => vi.unstubAllGlobals())
}
