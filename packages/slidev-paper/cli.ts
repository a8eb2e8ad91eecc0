#!/usr/bin/env node
/** Command line: slidev-paper FILE.pdf …. Exit code: 0 = sound, 1 = with problems, 2 = not checked. */
import { readFileSync } from 'node:fs'
import { readPdf } from './check/read-pdf'
import { pdfUaRules } from './check/pdf-ua-rules'

const usage = `slidev-paper FILE.pdf …

Checks PDFs against the clauses of PDF/UA that a program can check: tags, headings, lists, tables, alternative texts,
links, fonts, outline.
`

/** Problems printed for each rule, at most. */
const MAX_PROBLEMS = 8

/** Prints what a PDF fulfils and what not → whether it fulfils all. Rejects if it is no PDF. */
async function check(file: string): Promise<boolean> {
  const pdf = await readPdf(readFileSync(file))
  console.log(`${file}: ${pdf.pages.length} pages, ${(pdf.bytes / 1e6).toFixed(2)} MB`)
  let isSound = true
  for (const { id, description, validate } of pdfUaRules) {
    const problems = validate(pdf)
    console.log(`  ${problems.length ? 'no ' : 'yes'} ${description} (${id})`)
    for (const problem of problems.slice(0, MAX_PROBLEMS)) console.log(`        ${problem}`)
    if (problems.length > MAX_PROBLEMS) console.log(`        and ${problems.length - MAX_PROBLEMS} more`)
    if (problems.length) isSound = false
  }
  return isSound
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
