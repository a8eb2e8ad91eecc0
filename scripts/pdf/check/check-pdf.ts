/** npm run check-pdf: both PDFs read back as a screen reader meets them, and judged by PDF/UA's rules. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isListed } from '../../../data/deck'
import { said, written } from '../../../data/notes'
import type { Sheet } from '../../../talk/sheets'
import { listed, WHOLE } from '../../../talk/slots'
import { readOptions, run, UserError } from '../../shared/cli'
import { readSlot } from '../../shared/slot'
import { readTalk } from '../../shared/talk'
import { readPdf } from './read'
import { orderFaults, rules, sizeFaults } from './rules'

const help = `
Judges exported PDFs: tags, headings, lists, tables, alternative texts, links, fonts, outline, reading order.

  npm run check-pdf -- [folder]     the folder npm run export wrote to (exports)

  --slot <minutes>                  the talk that was exported: ${listed}; 45 has every slide
`

const plain = (title = '') => title.replace(/[_*`]/g, '')

/** The handout has them as lists, not as sheets. */
const told = (sheets: readonly Sheet[], tell: (note?: string) => string[]) =>
  sheets.filter((s) => !isListed(s.name)).flatMap((s) => [plain(s.title), ...tell(s.note)])

/** Most megabytes, and what must be read in this order. */
const wantedIn = (sheets: readonly Sheet[]) => ({
  'llm-stack-slides.pdf': { most: 3, texts: sheets.map((s) => plain(s.title)) },
  'llm-stack-handout.pdf': { most: 5, texts: told(sheets, said) },
  'llm-stack-presenter.pdf': {
    most: 5,
    texts: told(sheets, (note) => written(note).map(({ text }) => text)),
  },
})

await run(async () => {
  const { values, positionals } = readOptions(help, { slot: { type: 'string' } })
  const wanted = wantedIn(readTalk()(readSlot(values.slot, WHOLE)))
  const folder = positionals[0] ?? 'exports'
  let faulty = false
  for (const [file, { most, texts }] of Object.entries(wanted)) {
    const path = join(folder, file)
    // Not everybody prints it.
    if (file.includes('presenter') && !existsSync(path)) continue
    if (!existsSync(path)) throw new UserError(`${path} is not there. Write it with: npm run export`)
    const pdf = await readPdf(readFileSync(path))
    const verdicts = [
      ...rules.map((r) => ({ id: r.id, about: r.about, faults: r.faults(pdf) })),
      { id: 'order', about: 'is read in the order it is spoken', faults: orderFaults(pdf, texts) },
      { id: 'size', about: `is at most ${most} MB`, faults: sizeFaults(pdf, most) },
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
