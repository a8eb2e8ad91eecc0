/** Moves work of vue-router and Slidev out of the key handler. */
import type { Plugin } from 'vite'
import { patchSource } from '../patch-source'

interface ModulePatch {
  /** Matches the module's path. */
  module: RegExp
  /** Text replacements. */
  changes: readonly [from: string, to: string][]
}
/** Replacements by module. */
export const MODULE_PATCHES: readonly ModulePatch[] = [
  // On each navigation it searches for <base>, through all mounted slides. A <base> is in the head.
  {
    module: /\/vue-router\/dist\/vue-router\.js$/,
    changes: [['document.querySelector("base") ? base', 'document.head.querySelector("base") ? base']],
  },
  // Magic move measures each token of code before and after: done in a separate task, after the next paint.
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

/** Applies a patch to a module's code. Throws if the code has changed. */
export const applyPatch = (code: string, { changes }: ModulePatch): string =>
  patchSource(code, changes, 'setup/patches/navigation.ts: the patched module has changed.')

/** Vite plugin that applies `MODULE_PATCHES` in the build. */
export const navigationPatch: Plugin = {
  name: 'navigation-patch',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    const patch = MODULE_PATCHES.find(({ module }) => module.test(id))
    return patch && { code: applyPatch(code, patch), map: null }
  },
}
