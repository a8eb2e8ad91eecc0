import { expect, it } from 'vitest'
import { fontSources } from './font-sources'

it('names the hosts of web fonts, and none for fonts of the deck', () => {
  expect(fontSources({ provider: 'google', webfonts: ['Inter'] })).toEqual({
    'style-src': ['https://fonts.googleapis.com'],
    'font-src': ['https://fonts.gstatic.com'],
  })
  expect(fontSources({ provider: 'google', webfonts: [] })).toEqual({})
  expect(fontSources({ provider: 'none', webfonts: ['Inter'] })).toEqual({})
  expect(fontSources({})).toEqual({})
})
