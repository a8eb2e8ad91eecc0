/** What the router and Slidev do while a key is answered, and need not do then. */
import type { Plugin } from 'vite'
import { rewritten } from './rewritten'

interface Rewrite {
  module: RegExp
  changes: readonly [from: string, to: string][]
}
export const REWRITES: readonly Rewrite[] = [
  // At every turn it looks for a <base>, which stands in the head, through fifty slides and all their drawings.
  {
    module: /\/vue-router\/dist\/vue-router\.js$/,
    changes: [['document.querySelector("base") ? base', 'document.head.querySelector("base") ? base']],
  },
  // Code that moves is measured, sign by sign, before and after: a task of its own, once the key's answer is painted.
  {
    module: /@slidev\/client\/builtin\/ShikiMagicMove\.vue$/,
    changes: [
      [
        'const stepIndex = ref(0)',
        'const painted = (work) => requestAnimationFrame(() => setTimeout(work))\nconst stepIndex = ref(0)',
      ],
      ['nextTick(async () => {', 'painted(async () => {'],
    ],
  },
]

/** The module's code, changed. Throws if it is written in another way. */
export const changed = (code: string, { changes }: Rewrite): string =>
  rewritten(code, changes, 'setup/lean-turns.ts: what it changes is written in a new way.')

export const leanTurns: Plugin = {
  name: 'lean-turns',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    const rewrite = REWRITES.find(({ module }) => module.test(id))
    return rewrite && { code: changed(code, rewrite), map: null }
  },
}
