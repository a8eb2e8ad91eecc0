// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { mendLinks } from './mend-links'

const page = (id: string, html: string, isHidden = false) =>
  `<div id="${id}" class="print-slide-container"${isHidden ? ' style="display: none"' : ''}>${html}</div>`
const link = (href: string) => `<a href="${href}">Go  on</a>`

/** Address of a link on the first slide once it is mended; null = none. Slide 4 is not printed. */
function mended(href: string, base = '/') {
  document.body.innerHTML =
    page('001-01', link(href)) +
    page('002-01', '<p id="part"></p>') +
    page('002-02', '') +
    page('003-01', '') +
    page('004-01', '', true)
  const brokenLinks = mendLinks({ base, names: ['1', 'two', '3', '4'] })
  return { href: document.querySelector('a')!.getAttribute('href'), brokenLinks }
}

afterEach(() => (document.body.innerHTML = ''))

describe('mendLinks', () => {
  it.each([
    ['#3', '#003-01'],
    ['#/3', '#003-01'],
    ['##/3', '#003-01'],
    ['/3', '#003-01'],
    ['3', '#003-01'],
    ['/3?clicks=2', '#003-01'],
    ['#two', '#002-01'],
    ['#/2', '#002-01'],
    ['#/', '#001-01'],
    ['#part', '#part'],
  ])('leads %s to its page', (href, expected) =>
    expect(mended(href)).toEqual({ href: expected, brokenLinks: [] }),
  )

  it('knows the path that the deck is served below', () =>
    expect(mended('/talk/3', '/talk/').href).toBe('#003-01'))

  it.each(['https://sli.dev/3', 'mailto:a@b.org'])('leaves %s as it is', (href) =>
    expect(mended(href)).toEqual({ href, brokenLinks: [] }),
  )

  it('removes a link to a slide that is not printed, and does not complain', () =>
    expect(mended('#4')).toEqual({ href: null, brokenLinks: [] }))

  it('removes and reports a link to no slide, and to a file of the deck', () => {
    const text = 'Go on'
    expect(mended('#9')).toEqual({
      href: null,
      brokenLinks: [{ slide: 1, text, href: '#9', isFile: false }],
    })
    expect(mended('/notes.pdf').brokenLinks).toEqual([{ slide: 1, text, href: '/notes.pdf', isFile: true }])
  })
})
