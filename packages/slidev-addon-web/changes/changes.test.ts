/** The table of changes against the packages that are installed, and against doctored ones. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { changeGroups } from '.'
import type { ChangeGroup, DeckUse } from './change'
import { findMisfits } from './find-misfits'
import { installedFiles, type ReadInstalled } from './installed-files'
import { selectGroups } from './select-groups'

const rootOf = (name: string) => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
const installed = installedFiles(rootOf('@slidev/client'), rootOf('@slidev/cli'))
const unusedDeck: DeckUse = { text: '', config: { contextMenu: false } }
const names = (groups: readonly ChangeGroup[]) => groups.map(({ name }) => name)
const select = (options: Partial<Parameters<typeof selectGroups>[1]> = {}, groups = changeGroups) =>
  selectGroups(groups, {
    deck: unusedDeck,
    isDev: false,
    without: [],
    read: installed,
    warn: (message) => expect.fail(message),
    ...options,
  })

/** What is installed, with a text in a file replaced. */
const doctored =
  (file: string, from: string, to: string): ReadInstalled =>
  (name, path) =>
    installed(name, path).map((found) =>
      path === file ? { ...found, text: found.text.replace(from, to) } : found,
    )

describe('the table', () => {
  it.each(changeGroups)('$name fits what is installed', (group) =>
    expect(findMisfits(group, installed)).toEqual([]),
  )
  it('has a name of its own for each group, with reasons', () => {
    expect(new Set(names(changeGroups)).size).toBe(changeGroups.length)
    for (const { why, upstream } of changeGroups) expect([why, upstream].join()).toMatch(/\w+ .*\.,.*\.$/)
  })
  it('has at most the changes that were counted', () => {
    const kinds = changeGroups.flatMap(({ changes }) => changes).map(({ kind }) => kind)
    const count = (kind: string) => kinds.filter((k) => k === kind).length
    expect({
      edits: count('edit') + count('generated'),
      substitutions: count('substitution'),
      anchors: count('anchor'),
      styleSheets: count('style-sheet'),
    }).toEqual({ edits: 6, substitutions: 24, anchors: 1, styleSheets: 1 })
  })
  it('leaves features in that the deck uses', () => {
    const used = (text: string, deck: Partial<DeckUse> = {}) => {
      const all = select({ deck: { ...unusedDeck, text, ...deck } })
      return names(select()).filter((name) => !names(all).includes(name))
    }
    expect(used('<p v-mark.red>')).toEqual(['v-mark'])
    expect(used('<p v-motion :enter="{ x: 1 }">')).toEqual(['v-motion'])
    expect(used('<VDrag />')).toEqual(['v-drag'])
    expect(used('```ts twoslash\nconst a = 1\n```')).toEqual(['twoslash'])
    expect(used('<p v-tooltip="1">')).toEqual(['twoslash'])
    expect(used('<nav-menu id="twoslash-container" />')).toEqual([])
    expect(used('> [!NOTE]\n> A note')).toEqual(['github-alerts'])
    expect(used('<p class="not-prose">')).toEqual(['not-prose'])
    expect(used('', { config: { contextMenu: null } })).toEqual(['context-menu'])
    expect(used('', { config: { contextMenu: 'build' } })).toEqual(['context-menu'])
    expect(used('', { config: { contextMenu: 'dev' } })).toEqual([])
  })
  it('is small on the dev server, and without what the deck leaves out', () => {
    expect(names(select({ isDev: true }))).toEqual(['slide-transition'])
    expect(names(select({ without: ['slide-transition'] }))).not.toContain('slide-transition')
    expect(() => select({ without: ['slide-transitions'] })).toThrow('names no changes: slide-transitions')
  })
})

describe('on a Slidev that it was not made for', () => {
  const SHOW = 'internals/SlidesShow.vue'
  const withoutText = doctored(SHOW, 'v-show="route === currentSlideRoute"', 'v-show="isShown(route)"')

  it('a group that makes the deck lighter is left out as a whole, with a warning', () => {
    const warn = vi.fn()
    const groups = select({ read: withoutText, warn })
    expect(names(groups)).toEqual(names(select()).filter((name) => name !== 'slide-transition'))
    expect(warn).toHaveBeenCalledOnce()
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /“slide-transition” was not made .* is left out.*SlidesShow\.vue has no × v-show=/,
      ),
    )
  })
  it('a group that a feature needs is an error that says what it is for', () => {
    const [group] = changeGroups
    const needed: ChangeGroup = { ...group!, purpose: 'feature', why: 'Slides would not turn.' }
    expect(() => select({ read: withoutText }, [needed])).toThrow(
      /“slide-transition” was not made for this version of Slidev: .*SlidesShow\.vue.* Slides would not turn\./,
    )
  })
  it('a text that stands there twice is not taken for sure', () => {
    const twice = doctored(
      SHOW,
      "import SlideWrapper from './SlideWrapper.vue'",
      "'./SlideWrapper.vue' './SlideWrapper.vue'",
    )
    expect(findMisfits(changeGroups[0]!, twice)).toEqual([expect.stringContaining('has 2 ×')])
  })
  it('a file that is gone is named', () => {
    const gone: ReadInstalled = (name, file) => (file === 'pages/play.vue' ? [] : installed(name, file))
    const misfits = changeGroups.flatMap((group) => findMisfits(group, gone))
    expect(misfits).toContain('@slidev/client/pages/play.vue is not there')
  })
  it('a package that a deck may lack is no cause for a warning', () => {
    const withoutTheme: ReadInstalled = (name, file) =>
      name === '@slidev/theme-default' ? [] : installed(name, file)
    expect(names(select({ read: withoutTheme }))).not.toContain('prism-styles')
    expect(names(select())).toContain('prism-styles')
  })
})
