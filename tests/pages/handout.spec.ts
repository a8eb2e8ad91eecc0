import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'
import { readScreenHandout, validateScreenHandout } from './handout'

test('the handout on a screen has the texts, pictures, lists and links of slides.md and data/', async ({
  browser,
  site,
}) => {
  const handout = await readScreenHandout(browser, site.url)
  for (const [part, problems] of validateScreenHandout(handout, readSlides())) expectNone(problems, part)
})
