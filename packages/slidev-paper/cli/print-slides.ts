import { existsSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { DeckError } from '../deck/deck-error'
import { removeTempFilesOnExit } from '../deck/temp-files'
import { formatFindings } from '../print/format-findings'
import { launchDeckBrowser } from '../print/launch-deck-browser'
import { printDeck } from '../print/print-deck'
import type { CommandLine } from './parse-command-line'

const MAX_TIMEOUT_S = 3600

/** Seconds → ms; undefined = not given. Throws a DeckError if it is no time. */
function parseTimeout(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = Number(text)
  if (seconds > 0 && seconds <= MAX_TIMEOUT_S) return seconds * 1000
  throw new DeckError(`--timeout ${text}: give seconds, up to ${MAX_TIMEOUT_S}.`)
}

/** Path to write to. Throws a DeckError if its folder does not exist. */
function outputPath(file: string, output = `${basename(file).replace(/\.\w+$/, '')}.pdf`): string {
  const path = /\.pdf$/i.test(output) ? output : `${output}.pdf`
  if (!existsSync(dirname(path)))
    throw new DeckError(`--output ${output}: there is no folder ${dirname(path)}.`)
  return path
}

/** Prints a deck and says what remains to be mended → exit code: 0 = sound, 1 = with findings. Rejects with a DeckError. */
export async function printSlides(file: string, options: CommandLine['options']): Promise<number> {
  const timeoutMs = parseTimeout(options.timeout)
  const output = outputPath(file, options.output)
  const browserStarted = removeTempFilesOnExit()
  const browser = await launchDeckBrowser(options.browser)
  browserStarted()
  try {
    const { pdf, pages, findings, notes } = await printDeck({
      ...options,
      file,
      browser,
      timeoutMs,
      withClicks: options['with-clicks'],
      keywords: options.keywords?.split(',').map((word) => word.trim()),
      onProgress: (line) => console.log(line),
    })
    writeFileSync(output, pdf)
    console.log(
      `${output}: ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, ${(pdf.length / 1e6).toFixed(2)} MB\n`,
    )
    for (const line of formatFindings(findings, notes)) console.log(line)
    return findings.length ? 1 : 0
  } finally {
    await browser.close()
  }
}
