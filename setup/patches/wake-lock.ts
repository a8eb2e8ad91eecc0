/**
 * Patches Slidev's useWakeLock.ts, which asks once, when the deck opens, that the screen stays on. WebKit refuses that until a
 * key or a tap, with an error that nobody handles: an iPhone would go dark in the talk. The patch asks again at each of them.
 */
import type { Plugin } from 'vite'
import { patchSource } from 'slidev-addon-web/vite'

/** Text in useWakeLock.ts, and its replacement. */
const CHANGES: readonly [string, string][] = [
  ['import { useWakeLock as', 'import { useEventListener, useWakeLock as'],
  [
    'const { request, release } = useVueUseWakeLock()',
    `const { isActive, request, release } = useVueUseWakeLock()
  const keepOn = () => {
    if (wakeLockEnabled.value && !isActive.value)
      request('screen').catch(() => {})
  }
  useEventListener(['keydown', 'pointerup'], keepOn)`,
  ],
  ["      if (enabled)\n        request('screen')", '      if (enabled)\n        keepOn()'],
]

/** Applies the patch to the composable's source. Throws if Slidev has changed it. */
export const patchWakeLock = (code: string): string =>
  patchSource(code, CHANGES, 'setup/patches/wake-lock.ts: Slidev’s useWakeLock.ts has changed.')

/** Vite plugin, for the dev server and the build. */
export const wakeLockPatch: Plugin = {
  name: 'wake-lock-patch',
  enforce: 'pre',
  transform: {
    filter: { id: /@slidev\/client\/composables\/useWakeLock\.ts$/ },
    handler: (code) => ({ code: patchWakeLock(code), map: null }),
  },
}
