/** npm run check-pdf: checks the exported PDFs against PDF/UA, file size and reading order. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseOptions, runScript, UserError } from '../../shared/cli'
import { FULL_SLOT, parseSlotOption, slotList } from '../../shared/slots'
import { readTalk } from '../../shared/read-talk'
import { formatResults, readPdf } from 'slidev-paper'
import { expectedPdfs, validatePdf } from './validate-pdf'

const help = `
Checks exported PDFs: tags, headings, lists, tables, alternative texts, links, fonts, outline, reading order.

  npm run check-pdf -- [folder]     the folder that npm run export wrote to (exports)

  --slot <minutes>                  length of the exported talk: ${slotList}; 45 has every slide
`

await runScript(async () => {
  const { values, positionals } = parseOptions(help, { slot: { type: 'string' } })
  const expected = expectedPdfs(readTalk()(parseSlotOption(values.slot, FULL_SLOT)))
  const folder = positionals[0] ?? 'exports'
  let hasProblems = false
  for (const [file, expectedPdf] of Object.entries(expected)) {
    const path = join(folder, file)
    // The presenter's edition is optional.
    if (file.includes('presenter') && !existsSync(path)) continue
    if (!existsSync(path)) throw new UserError(`${path} is not there. Write it with: npm run export`)
    const pdf = await readPdf(readFileSync(path))
    console.log(`\n${path}: ${pdf.pages.length} pages, ${(pdf.bytes / 1e6).toFixed(2)} MB`)
    const results = validatePdf(pdf, expectedPdf)
    for (const line of formatResults(results)) console.log(line)
    if (results.some(({ problems }) => problems.length)) hasProblems = true
  }
  if (hasProblems) throw new UserError('The PDFs have problems, listed above.')
})
