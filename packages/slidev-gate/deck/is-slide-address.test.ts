import { expect, it } from 'vitest'
import { isSlideAddress } from './is-slide-address'

const page = 'text/html,application/xhtml+xml,*/*;q=0.8'

it.each(['/', '/7', '/talk/intro', '/7?clicks=2', '/presenter/7', '/intro?file=a.json', '/v1.0'])(
  'a slide may be at %s',
  (url) => expect(isSlideAddress(url, page)).toBe(true),
)

it.each(['/data.json', '/pages.html', '/film.MP4?t=3'])('no slide is at %s', (url) =>
  expect(isSlideAddress(url, page)).toBe(false),
)

it('what a script fetches is no slide', () => {
  expect(isSlideAddress('/data', '*/*')).toBe(false)
  expect(isSlideAddress('/data')).toBe(false)
})
