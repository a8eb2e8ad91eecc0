import { afterEach, expect, it, vi } from 'vitest'
import { prefersReducedMotion } from './prefers-reduced-motion'

afterEach(() => vi.unstubAllGlobals())

it.each(['reduce', 'no-preference'])('asks the system, which says %s', (setting) => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === `(prefers-reduced-motion: ${setting})`,
  }))
  expect(prefersReducedMotion()).toBe(setting === 'reduce')
})
