import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'
import { PPTX, PPTX_SLIDES } from '../setup/exported-pdfs'
import { validatePptx } from './pptx'

test('a .pptx has the chosen slides, each with its picture and notes', async () => {
  const slides = readSlides().filter(({ name }) => PPTX_SLIDES.includes(name))
  expectNone(await validatePptx(PPTX, slides), 'slides and notes')
})
