/** npm run check-pdf: checks the exported PDFs against PDF/UA, file size and reading order. */
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
Checks exported PDFs: tags, headings, lists, tables, alternative texts, links, fonts, outline, reading order.

  npm run check-pdf -- [folder]     the folder that npm run export wrote to (exports)

  --slot <minutes>                  length of the exported talk: ${slotList}; 45 has every slide
`

const stripMarkdown = (title = '') => title.replace(/[_*`]/g, '')

/** Titles and notes of the slides, in order; without reference slides, which the handout prints as lists. */
const expectedTexts = (slides: readonly SlotSlide[], textsOf: (note?: string) => string[]) =>
  slides.filter((s) => !isReferenceSlide(s.name)).flatMap((s) => [stripMarkdown(s.title), ...textsOf(s.note)])

/** Each PDF's size limit, and the texts it has to contain in this order. */
const expectedPdfs = (slides: readonly SlotSlide[]) => ({
  'llm-stack-slides.pdf': { maxMegabytes: 3, texts: slides.map((s) => stripMarkdown(s.title)) },
  'llm-stack-handout.pdf': { maxMegabytes: 5, texts: expectedTexts(slides, spokenParagraphs) },
  'llm-stack-presenter.pdf': {
    maxMegabytes: 5,
    texts: expectedTexts(slides, (note) => labelledParagraphs(note).map(({ text }) => text)),
  },
})

await runScript(async () => {
  const { values, positionals } = parseOptions(help, { slot: { type: 'string' } })
  const expected = expectedPdfs(readTalk()(parseSlotOption(values.slot, FULL_SLOT)))
  const folder = positionals[0] ?? 'exports'
  let hasProblems = false
  for (const [file, { maxMegabytes, texts }] of Object.entries(expected)) {
    const path = join(folder, file)
    // The presenter's edition is optional.
    if (file.includes('presenter') && !existsSync(path)) continue
    if (!existsSync(path)) throw new UserError(`${path} is not there. Write it with: npm run export`)
    const pdf = await readPdf(readFileSync(path))
    const results = [
      ...pdfUaRules.map((r) => ({ id: r.id, description: r.description, problems: r.validate(pdf) })),
      {
        id: 'order',
        description: 'its reading order is that of the talk',
        problems: validateReadingOrder(pdf, texts),
      },
      {
        id: 'size',
        description: `is at most ${maxMegabytes} MB`,
        problems: validateFileSize(pdf, maxMegabytes),
      },
    ]
    console.log(`\n${path}: ${pdf.pages.length} pages, ${(pdf.bytes / 1e6).toFixed(2)} MB`)
    for (const { id, description, problems } of results) {
      console.log(`  ${problems.length ? 'no ' : 'yes'} ${description} (${id})`)
      for (const problem of problems.slice(0, 8)) console.log(`        ${problem}`)
      if (problems.length > 8) console.log(`        and ${problems.length - 8} more`)
    }
    hasProblems ||= results.some((result) => result.problems.length)
  }
  if (hasProblems) throw new UserError('The PDFs have problems, listed above.')
})
