import { expect, it, vi } from 'vitest'
import type { ChangeGroup } from '../changes/change'
import type { ReadInstalled } from '../changes/installed-files'
import { applyEdits, changesPlugin } from './changes-plugin'

const file = { package: 'p', file: 'A.vue' }
const group: ChangeGroup = {
  name: 'g',
  purpose: 'light',
  why: '',
  upstream: '',
  changes: [
    { ...file, kind: 'edit', from: 'one', to: '$& two' },
    { ...file, kind: 'edit', from: 'three', to: 'four' },
    { ...file, kind: 'substitution', specifier: './B.vue', by: { code: 'export default 1' } },
    { ...file, kind: 'substitution', specifier: './C.vue', by: { path: 'client/SlideTransition.vue' } },
    { ...file, file: 'D.vue', kind: 'substitution', specifier: './B.vue', by: { code: 'export default 1' } },
  ],
}
const read: ReadInstalled = (_, path) => [{ path: `/installed/${path}`, text: '' }]
const plugin = changesPlugin([group], read) as unknown as Record<
  'resolveId' | 'load' | 'transform',
  (this: unknown, ...args: string[]) => unknown
>
const resolve = (id: string, importer?: string) =>
  plugin.resolveId.call({ resolve: (path: string) => path }, id, importer as string)

it('edits the file that a group names, and no other', () => {
  expect(plugin.transform('one, three', '/installed/A.vue')).toEqual({ code: '$& two, four', map: null })
  expect(plugin.transform('one', '/other/A.vue')).toBeUndefined()
  expect(plugin.transform('one', '/installed/A.vue?vue&type=style')).toBeUndefined()
})
it('says so if another plugin has changed the file before', () =>
  expect(() => applyEdits('', [{ ...file, kind: 'edit', from: 'a', to: 'b' }])).toThrow(
    'another plugin has changed A.vue before',
  ))
it('replaces an import of that file, by code or by a file of the addon', () => {
  const id = resolve('./B.vue', '/installed/A.vue') as string
  expect(plugin.load(id)).toBe('export default 1')
  expect(resolve('./B.vue', '/installed/A.vue?vue&type=script')).toBe(id)
  expect(resolve('./B.vue', '/installed/D.vue')).toBe(id)
  expect(resolve('./C.vue', '/installed/A.vue')).toMatch(
    /packages\/slidev-addon-web\/client\/SlideTransition\.vue$/,
  )
  expect(resolve('./B.vue', '/other/A.vue')).toBeUndefined()
  expect(resolve('./B.vue')).toBeUndefined()
  expect(plugin.load('/installed/A.vue')).toBeUndefined()
})
it('finds what such code imports where the file would, whose packages need not be the deck’s', () => {
  const id = resolve('./B.vue', '/installed/D.vue') as string
  const found = vi.fn()
  plugin.resolveId.call({ resolve: found }, './B.vue', id)
  expect(found.mock.calls).toEqual([['./B.vue', '/installed/A.vue', { skipSelf: true }]])
})
it('finds components of Slidev by their names', () =>
  expect(resolve('slidev:Goto', '/a.ts')).toBe('@slidev/client/internals/Goto.vue'))
