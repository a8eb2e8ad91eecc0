/** Reads and checks a .pptx, which is a zip of XML files. */
import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import type { Slide } from '../helpers/read-slides'

const xmlEntities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
/** Notes without the times that slidev-addon-stage adds, and with single spaces. */
const normaliseNotes = (text: string) =>
  text
    .replace(/\bTIME: \d+:\d+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
/** The text of an XML part, paragraph by paragraph. */
const textOf = (xml: string) =>
  normaliseNotes(
    [...xml.matchAll(/<a:t>([\s\S]*?)<\/a:t>|<\/a:p>/g)]
      .map(([, text]) => text ?? ' ')
      .join('')
      .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => xmlEntities[name]!),
  )

export interface PptxSlide {
  /** The speaker notes. */
  note: string
  /** The size of the picture that fills the slide, bytes; 0 = none. */
  picture: number
}

/** The slides of a .pptx, in order. */
export async function readPptx(bytes: Uint8Array): Promise<PptxSlide[]> {
  const zip = await JSZip.loadAsync(bytes)
  const readPart = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  const numbers = zip.file(/^ppt\/slides\/slide\d+\.xml$/).map(({ name }) => Number(/\d+/.exec(name)![0]))
  return Promise.all(
    numbers
      .sort((a, b) => a - b)
      .map(async (no) => {
        const links = await readPart(`ppt/slides/_rels/slide${no}.xml.rels`)
        const [, media] = /Target="\.\.\/(media\/[^"]+)"/.exec(links) ?? []
        const [, notes] = /Target="\.\.\/(notesSlides\/[^"]+)"/.exec(links) ?? []
        const picture = media ? await zip.file(`ppt/${media}`)?.async('uint8array') : undefined
        // The notes page also has a field with its number.
        const notesXml = (await readPart(`ppt/${notes}`)).replace(/<a:fld[\s\S]*?<\/a:fld>/g, '')
        return { note: textOf(notesXml), picture: picture?.length ?? 0 }
      }),
  )
}

/** Checks that a .pptx contains these slides, each with its notes and a picture. */
export async function validatePptx(path: string, slides: readonly Slide[]): Promise<string[]> {
  const found = await readPptx(readFileSync(path))
  if (found.length !== slides.length)
    return [`it has ${found.length} slides, expected ${slides.length}: one each, not one a click`]
  return slides.flatMap(({ name, notes }, i) => [
    ...(found[i]!.picture > 20_000 ? [] : [`${name} has no picture (${found[i]!.picture} bytes)`]),
    ...(found[i]!.note === normaliseNotes(notes)
      ? []
      : [
          `${name} has the notes “${found[i]!.note.slice(0, 80)}”, expected “${normaliseNotes(notes).slice(0, 80)}”`,
        ]),
  ])
}
