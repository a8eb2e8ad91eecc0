/** npm run check-pdf: both PDFs read back as a screen reader meets them, and judged by PDF/UA's rules. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isReferenceSlide } from '../../../data/deck'
import { spokenParagraphs, labelledParagraphs } from '../../../data/notes'
import type { SlotSlide } from '../../../talk/slides-in-slot'
import { slotList, FULL_SLOT } from '../../../talk/slots'
import { parseOptions, runScript, UserError } from '../../shared/cli'
import { parseSlotOption } from '../../shared/slot'
import { readTalk } from '../../shared/read-talk'
import { readPdf } from './read-pdf'
import { validateReadingOrder, pdfUaRules, validateFileSize } from './pdf-ua-rules'

const help = `
Judges exported PDFs: tags, headings, lists, tables, alternative texts, links, fonts, outline, reading order.

  npm run check-pdf -- [folder]     the folder npm run export wrote to (exports)

  --slot <minutes>                  the talk that was exported: ${slotList}; 45 has every slide
`

const stripMarkdown = (title = '') => title.replace(/[_*`]/g, '')

/** The handout has them as lists, not as sheets. */
const expectedTexts = (slides: readonly SlotSlide[], textsOf: (note?: string) => string[]) =>
  slides.filter((s) => !isReferenceSlide(s.name)).flatMap((s) => [stripMarkdown(s.title), ...textsOf(s.note)])

/** Most megabytes, and what must be read in this order. */
const expectedPdfs = (slides: readonly SlotSlide[]) => ({
  'llm-stack-slides.pdf': { most: 3, texts: slides.map((s) => stripMarkdown(s.title)) },
  'llm-stack-handout.pdf': { most: 5, texts: expectedTexts(slides, spokenParagraphs) },
  'llm-stack-presenter.pdf': {
    most: 5,
    texts: expectedTexts(slides, (note) => labelledParagraphs(note).map(({ text }) => text)),
  },
})

await runScript(async () => {
  const { values, positionals } = parseOptions(help, { slot: { type: 'string' } })
  const wanted = expectedPdfs(readTalk()(parseSlotOption(values.slot, FULL_SLOT)))
  const folder = positionals[0] ?? 'exports'
  let faulty = false
  for (const [file, { most, texts }] of Object.entries(wanted)) {
    const path = join(folder, file)
    // Not everybody prints it.
    if (file.includes('presenter') && !existsSync(path)) continue
    if (!existsSync(path)) throw new UserError(`${path} is not there. Write it with: npm run export`)
    const pdf = await readPdf(readFileSync(path))
    const verdicts = [
      ...pdfUaRules.map((r) => ({ id: r.id, about: r.description, faults: r.validate(pdf) })),
      { id: 'order', about: 'is read in the order it is spoken', faults: validateReadingOrder(pdf, texts) },
      { id: 'size', about: `is at most ${most} MB`, faults: validateFileSize(pdf, most) },
    ]
    console.log(`\n${path}: ${pdf.pages.length} pages, ${(pdf.bytes / 1e6).toFixed(2)} MB`)
    for (const { id, about, faults } of verdicts) {
      console.log(`  ${faults.length ? 'no ' : 'yes'} ${about} (${id})`)
      for (const fault of faults.slice(0, 8)) console.log(`        ${fault}`)
      if (faults.length > 8) console.log(`        and ${faults.length - 8} more`)
    }
    faulty ||= verdicts.some((v) => v.faults.length)
  }
  if (faulty) throw new UserError('Not everything is as it should be.')
})
