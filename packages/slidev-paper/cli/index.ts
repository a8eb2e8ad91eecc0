#!/usr/bin/env node
/** Command line: slidev-paper slides.md | FILE.pdf …, see `usage`. Exit code: 0 = sound, 1 = with findings, 2 = not done. */
import { DeckError } from '../deck/deck-error'
import { checkPdfs } from './check-pdfs'
import { parseCommandLine } from './parse-command-line'
import { printSlides } from './print-slides'
import { usage } from './usage'

try {
  const request = parseCommandLine(process.argv.slice(2))
  if (request.help) console.log(usage)
  else if (request.slides) process.exitCode = await printSlides(request.slides, request.options)
  else if (request.pdfs.length) process.exitCode = await checkPdfs(request.pdfs)
  else {
    console.log(usage)
    process.exitCode = 2
  }
} catch (error) {
  if (!(error instanceof DeckError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
