import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stubFor } from './stubs'

const MAIN = '/node_modules/@slidev/client/setup/main.ts'

describe('what the deck never uses', () => {
  it('is left out', () => expect(stubFor('../modules/v-motion', MAIN, '# A slide')?.code).toMatch(/install/))

  it('is back as soon as a slide uses it', () =>
    expect(stubFor('../modules/v-motion', MAIN, '<p v-motion>moves</p>')).toBeUndefined())

  it('is left out only where Slidev brings it for every deck', () => {
    const needed = '/node_modules/@slidev/client/internals/DrawingControls.vue'
    expect(stubFor('floating-vue', needed, '')?.code).toMatch(/style.css.*\n.*from 'floating-vue'/)
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
  ])('has its place in Slidev’s client: %s, for %s', (file, importer, module) => {
    const client = 'node_modules/@slidev/client/'
    expect(existsSync(client + file)).toBe(true)
    expect(stubFor(module, client + importer, '')).toBeDefined()
  })
})
