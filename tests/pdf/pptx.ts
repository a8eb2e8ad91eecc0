/** A .pptx read back: it is a zip of XML. */
import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import type { Slide } from '../helpers/read-slides'

const xmlEntities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
/** Times are counted when the talk is put together: they are looked at elsewhere. */
const normaliseNotes = (text: string) =>
  text
    .replace(/\bTIME: \d+:\d+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
/** The text of a part, its paragraphs one after the other. */
const textOf = (xml: string) =>
  normaliseNotes(
    [...xml.matchAll(/<a:t>([\s\S]*?)<\/a:t>|<\/a:p>/g)]
      .map(([, text]) => text ?? ' ')
      .join('')
      .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => xmlEntities[name]!),
  )

export interface PptxSlide {
  /** Its speaker notes. */
  note: string
  /** Bytes of the picture that fills it. */
  picture: number
}

/** Its slides, in order. */
export async function readPptx(bytes: Uint8Array): Promise<PptxSlide[]> {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  const names = zip.file(/^ppt\/slides\/slide\d+\.xml$/).map(({ name }) => Number(/\d+/.exec(name)![0]))
  return Promise.all(
    names
      .sort((a, b) => a - b)
      .map(async (no) => {
        const links = await part(`ppt/slides/_rels/slide${no}.xml.rels`)
        const [, media] = /Target="\.\.\/(media\/[^"]+)"/.exec(links) ?? []
        const [, notes] = /Target="\.\.\/(notesSlides\/[^"]+)"/.exec(links) ?? []
        const picture = media ? await zip.file(`ppt/${media}`)?.async('uint8array') : undefined
        // Beside the note the page has its own number, in a field.
        const page = (await part(`ppt/${notes}`)).replace(/<a:fld[\s\S]*?<\/a:fld>/g, '')
        return { note: textOf(page), picture: picture?.length ?? 0 }
      }),
  )
}

/** What is wrong with a .pptx that should hold these slides, with their notes and a picture each. */
export async function validatePptx(path: string, slides: readonly Slide[]): Promise<string[]> {
  const found = await readPptx(readFileSync(path))
  if (found.length !== slides.length)
    return [`it has ${found.length} slides, ${slides.length} wanted: one each, not one a click`]
  return slides.flatMap(({ name, notes }, i) => [
    ...(found[i]!.picture > 20_000 ? [] : [`${name} has no picture (${found[i]!.picture} bytes)`]),
    ...(found[i]!.note === normaliseNotes(notes)
      ? []
      : [
          `${name} has the notes “${found[i]!.note.slice(0, 80)}”, “${normaliseNotes(notes).slice(0, 80)}” wanted`,
        ]),
  ])
}
