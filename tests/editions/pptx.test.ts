import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { readPptx } from './pptx'

const LINKS = (...targets: string[]) => targets.map((t) => `<Relationship Target="../${t}"/>`).join('')
const NOTE =
  '<a:p><a:r><a:t>SAY: One &amp; “two” &lt; three.</a:t></a:r></a:p><a:p><a:r><a:t>[click] Four.</a:t></a:r></a:p>'

it('reads the notes and the size of the picture of each slide, in order', async () => {
  const zip = new JSZip()
  for (const no of [1, 2, 10]) zip.file(`ppt/slides/slide${no}.xml`, '')
  zip.file('ppt/slides/_rels/slide1.xml.rels', LINKS('media/image-1.png', 'notesSlides/notesSlide1.xml'))
  zip.file('ppt/media/image-1.png', 'picture')
  zip.file('ppt/notesSlides/notesSlide1.xml', `${NOTE}<a:fld><a:t>1</a:t></a:fld>`)
  zip.file('ppt/slides/_rels/slide10.xml.rels', LINKS('notesSlides/notesSlide10.xml'))
  zip.file('ppt/notesSlides/notesSlide10.xml', NOTE.replace('Four', 'Ten'))
  expect(await readPptx(await zip.generateAsync({ type: 'uint8array' }))).toEqual([
    { note: 'SAY: One & “two” < three. [click] Four.', picture: 7 },
    { note: '', picture: 0 },
    { note: 'SAY: One & “two” < three. [click] Ten.', picture: 0 },
  ])
})
