import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stubFor } from './stubs'

const MAIN = '/node_modules/@slidev/client/setup/main.ts'

describe('stubFor', () => {
  it('returns a stub for a module that nothing uses', () =>
    expect(stubFor('../modules/v-motion', MAIN, '# A slide')?.code).toMatch(/install/))

  it('returns undefined as soon as a slide uses the module', () =>
    expect(stubFor('../modules/v-motion', MAIN, '<p v-motion>moves</p>')).toBeUndefined())

  it('replaces an import only in the files of Slidev that it names', () => {
    const importer = '/node_modules/@slidev/client/internals/DrawingControls.vue'
    expect(stubFor('floating-vue', importer, '')?.code).toMatch(/style.css.*\n.*from 'floating-vue'/)
    expect(stubFor('vue', MAIN, '')).toBeUndefined()
  })

  it.each([
    ['modules/v-mark.ts', 'setup/main.ts', '../modules/v-mark'],
    ['modules/v-drag.ts', 'setup/main.ts', '../modules/v-drag'],
    ['internals/DragControl.vue', 'internals/SlidesShow.vue', './DragControl.vue'],
    ['internals/ContextMenu.vue', 'internals/Controls.vue', './ContextMenu.vue'],
    ['logic/contextMenu.ts', 'pages/play.vue', '../logic/contextMenu'],
    ['styles/katex.css', 'styles/index.ts', './katex.css'],
    ['styles/shiki-twoslash.css', 'styles/index.ts', './shiki-twoslash.css'],
  ])('matches the installed client: %s, imported by %s', (file, importer, module) => {
    const client = 'node_modules/@slidev/client/'
    expect(existsSync(client + file)).toBe(true)
    expect(stubFor(module, client + importer, '')).toBeDefined()
  })
})
