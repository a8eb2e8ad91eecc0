import type { ChangeGroup } from './change'

/** Work that Slidev and the browser do while a key is handled. */
export const quickNavigation: readonly ChangeGroup[] = [
  {
    name: 'magic-move',
    purpose: 'light',
    why: 'Magic move measures each token of code before and after, inside the key handler: here after the next paint.',
    upstream: 'A step of magic move that waits for the next paint.',
    changes: [
      {
        kind: 'edit',
        package: '@slidev/client',
        file: 'builtin/ShikiMagicMove.vue',
        from: '      nextTick(async () => {',
        to: '      ;((work) => requestAnimationFrame(() => setTimeout(work)))(async () => {',
      },
    ],
  },
  {
    name: 'not-prose',
    purpose: 'light',
    why:
      'With an exception for the class not-prose in each rule of typography, the browser recalculates the styles of a ' +
      'complete slide whenever one of its classes changes, which is at every click.',
    upstream: 'An option for noColonNot of UnoCSS’s preset-typography.',
    isUsed: ({ text }) => text.includes('not-prose'),
    changes: [
      {
        kind: 'style-sheet',
        package: '@unocss/preset-typography',
        file: 'dist/*.mjs',
        from: 'const _selector = `:where(${selectorOrGroup})${notProseSelector}',
        pattern: /:not\(:where\(\[class~=["']?not-prose["']?\],\s*\[class~=["']?not-prose["']?\] \*\)\)/g,
      },
    ],
  },
]
