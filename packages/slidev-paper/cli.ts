#!/usr/bin/env node
/** Command line: slidev-paper FILE.pdf …. Exit code: 0 = sound, 1 = with problems, 2 = not checked. */
import { readFileSync } from 'node:fs'
import { formatResults } from './check/format-results'
import { readPdf } from './check/read-pdf'
import { pdfUaRules } from './check/pdf-ua-rules'

const usage = `slidev-paper FILE.pdf …

Checks PDFs against the clauses of PDF/UA that a program can check: tags, headings, lists, tables, alternative texts,
links, fonts, outline.
`

/** Prints what a PDF fulfils and what not → whether it fulfils all. Rejects if it is no PDF. */
async function check(file: string): Promise<boolean> {
  const pdf = await readPdf(readFileSync(file))
  console.log(`${file}: ${pdf.pages.length} pages, ${(pdf.bytes / 1e6).toFixed(2)} MB`)
  const results = pdfUaRules.map(({ validate, ...rule }) => ({ ...rule, problems: validate(pdf) }))
  for (const line of formatResults(results)) console.log(line)
  return results.every(({ problems }) => !problems.length)
}

const files = process.argv.slice(2)
if (!files.length || files[0]!.startsWith('-')) {
  console.log(usage)
  process.exitCode = files[0] === '--help' ? 0 : 2
} else
  for (const file of files)
    try {
      if (!(await check(file)) && process.exitCode !== 2) process.exitCode = 1
    } catch (error) {
      console.error(`${file} cannot be read: ${(error as Error).message}`)
      process.exitCode = 2
    }
