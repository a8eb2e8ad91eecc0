import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { patchWakeLock } from './wake-lock'

const MODULE_PATH = '@slidev/client/composables/useWakeLock.ts'

it('patches useWakeLock.ts, as installed: it asks at keys and taps, and handles a refusal', () => {
  const patched = patchWakeLock(readFileSync(createRequire(import.meta.url).resolve(MODULE_PATH), 'utf8'))
  expect(patched).toContain("useEventListener(['keydown', 'pointerup'], keepOn)")
  expect(patched.match(/request\('screen'\)/g)).toHaveLength(1)
  expect(patched).toContain("request('screen').catch(")
})

it('throws for source that has changed', () => expect(() => patchWakeLock('')).toThrow('wake-lock.ts'))
