import { expect, it } from 'vitest'
import { addOpeningNotice } from './add-opening-notice'

it('puts one line at the end of the page', () => {
  const html = addOpeningNotice('<body><div id="app"></div></body>')
  expect(html).toMatch(
    /^<body><div id="app"><\/div><style>[^]*<p [^>]*>Opening the talk\.[^<]*<\/p>\s*<\/body>$/,
  )
})
