/** What the router and Slidev do while a key is answered, and need not do then. */
import type { Plugin } from 'vite'
import { patchSource } from '../patch-source'

interface ModulePatch {
  module: RegExp
  changes: readonly [from: string, to: string][]
}
export const MODULE_PATCHES: readonly ModulePatch[] = [
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
export const applyPatch = (code: string, { changes }: ModulePatch): string =>
  patchSource(code, changes, 'setup/patches/navigation.ts: what it changes is written in a new way.')

export const navigationPatch: Plugin = {
  name: 'navigation-patch',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    const patch = MODULE_PATCHES.find(({ module }) => module.test(id))
    return patch && { code: applyPatch(code, patch), map: null }
  },
}
