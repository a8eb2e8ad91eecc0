// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { defaultSettings } from './settings'
import type { SlideInfo } from './types'

const { smallPrint, dimmed, code, bleed, interactive } = defaultSettings
const slide: SlideInfo = { no: 1, name: 'one', title: 'One', notes: '', frontmatter: {} }

/** Whether a selector finds the first element of this HTML. */
function selects(selector: string, html: string): boolean {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder.firstElementChild!.matches(selector)
}

describe('in a deck about which nothing is known', () => {
  it.each([
    [
      'small print',
      smallPrint[0]!.selector,
      [
        '<sup>1</sup>',
        '<sub>2</sub>',
        '<span class="katex">x</span>',
        '<b class="slidev-page-number">1</b>',
        '<footer>Me</footer>',
      ],
    ],
    [
      'text dimmed on purpose',
      dimmed,
      [
        '<p class="slidev-code-dishonored"></p>',
        '<p class="dishonored"></p>',
        '<p class="slidev-vclick-hidden"></p>',
      ],
    ],
    [
      'code and formulas',
      code,
      [
        '<pre></pre>',
        '<code></code>',
        '<kbd></kbd>',
        '<samp></samp>',
        '<p class="monaco-editor"></p>',
        '<p class="katex"></p>',
        '<p class="shiki-magic-move-container"></p>',
      ],
    ],
    ['elements that run off the slide on purpose', bleed, ['<img data-bleed>']],
    [
      'controls and media players',
      interactive,
      [
        '<button></button>',
        '<input>',
        '<textarea></textarea>',
        '<select></select>',
        '<summary></summary>',
        '<video></video>',
        '<audio></audio>',
        '<iframe></iframe>',
        '<p class="slidev-monaco-container"></p>',
      ],
    ],
  ])('%s are known by their elements and classes', (_, selector, elements) => {
    for (const html of elements) expect(selects(selector, html), html).toBe(true)
    expect(selects(selector, '<p class="text">Text</p>')).toBe(false)
  })

  it('text has to be 11.3 px on a slide of 980, small print 6 px', () => {
    expect(defaultSettings.minTextSize(slide, 980)).toBeCloseTo(11.27)
    expect(smallPrint.map(({ minSize }) => minSize)).toEqual([6])
  })

  it('a drawing without a name is no decoration, and requests to other sites are not sent', () => {
    expect(defaultSettings.isDecorated(slide)).toBe(false)
    expect(defaultSettings.externalRequests).toBe('block')
  })
})
