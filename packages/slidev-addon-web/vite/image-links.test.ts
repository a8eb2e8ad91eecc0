import { expect, it } from 'vitest'
import { withFirstImageLinks } from './image-links'

const link = (href: string) => `<link rel="preload" as="image" href="${href}">\n`
const page = (...hrefs: string[]) =>
  `<head>\n${hrefs.map(link).join('')}<link rel="icon" href="a.png"></head>`

it('keeps the pictures of the first slide, by whatever base Slidev wrote before them', () => {
  const images = ['/cover.png', 'logo.svg', 'https://a.org/b?c=1&d=2']
  for (const base of ['.', '', '/talk']) {
    const [cover, logo, far] = [`${base}/cover.png`, `${base}/logo.svg`, 'https://a.org/b?c=1&amp;d=2']
    const all = page(cover, logo, far, `${base}/chart.png`, `${base}/other/discover.png`)
    expect(withFirstImageLinks(all, images)).toBe(page(cover, logo, far))
  }
})
it('keeps none where the first slide has none, and leaves all else in the page', () =>
  expect(withFirstImageLinks(page('./cover.png', './chart.png'), [])).toBe(page()))
