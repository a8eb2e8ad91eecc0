// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { mendContents } from './mend-contents'

/** Mends a page with these contents. */
function mend(html: string, style = '') {
  document.body.innerHTML = `<div id="002-01" class="print-slide-container" style="${style}">${html}</div>`
  const page = document.querySelector('.print-slide-container')!
  for (const el of page.querySelectorAll('*')) el.checkVisibility ??= () => true
  return { problems: mendContents('|'), page }
}
const attributes = (el: Element | null) => [el?.getAttribute('role'), el?.getAttribute('aria-label')]

describe('mendContents', () => {
  it('says the source of a formula, and lets its letters be read as part of it', () => {
    const { page } = mend(`<span class="katex"><span class="katex-mathml"><math><semantics>
      <annotation encoding="application/x-tex">x^2</annotation></semantics></math></span>
      <span class="katex-html" aria-hidden="true">x2</span></span>`)
    expect(attributes(page.querySelector('.katex'))).toEqual(['img', '|x^2'])
    expect(page.querySelector('.katex-mathml')).toBeNull()
    expect(page.querySelector('[aria-hidden]')).toBeNull()
  })

  it('says the title of a drawing, unless it has a name or is hidden', () => {
    const { page } = mend(`<svg><title>A disc</title><desc>It is red</desc></svg>
      <svg aria-label="A name"><title>A disc</title></svg><svg><path /></svg>`)
    const drawings = [...page.querySelectorAll('svg')].map(attributes)
    expect(drawings).toEqual([
      ['img', 'A disc. It is red'],
      [null, 'A name'],
      [null, null],
    ])
  })

  it('hides what a later click reveals, but not what is only faint until then', () => {
    const { page } = mend(`<p class="slidev-vclick-hidden" style="opacity: 0">a</p>
      <p class="slidev-vclick-hidden" style="opacity: 0.5">b</p>`)
    const visibility = [...page.querySelectorAll<HTMLElement>('p')].map(({ style }) => style.visibility)
    expect(visibility).toEqual(['hidden', ''])
  })

  it('takes empty headings for what they are, and leaves others', () => {
    const { page } = mend('<h2> </h2><h2>Text</h2><h2><img alt="A logo"></h2>')
    expect([...page.querySelectorAll('h2')].map((el) => el.getAttribute('role'))).toEqual([
      'presentation',
      null,
      null,
    ])
  })

  it('takes the picture in a figure for the figure', () =>
    expect(mend('<figure><img alt="x"></figure>').page.querySelector('[role=group] img')).not.toBeNull())

  it('reports pictures without an alternative text, those that do not load, and embedded pages', () => {
    const { problems } = mend('<img src="a.png"><img src="b.png" alt=""><iframe></iframe>')
    // No picture is loaded here.
    expect(problems).toEqual([
      { slide: 2, src: 'a.png', problem: 'broken' },
      { slide: 2, src: 'a.png', problem: 'unnamed' },
      { slide: 2, src: 'b.png', problem: 'broken' },
      { slide: 2, src: '', problem: 'embedded' },
    ])
  })

  it('reports nothing of what is hidden, or of slides that are not printed', () => {
    expect(mend('<div aria-hidden="true"><img src="a.png"></div>').problems).toEqual([])
    expect(mend('<img src="a.png">', 'display: none').problems).toEqual([])
  })
})
