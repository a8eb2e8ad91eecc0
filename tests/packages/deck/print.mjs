/** Prints a page of headings, links and a drawing, as the browser does, and finishes it. */
import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { buildOutline, finishPdf } from 'slidev-paper'

const [, , printedFile, finishedFile] = process.argv
const executablePath = process.env.CHROMIUM_PATH
const browser = await chromium.launch({ executablePath, chromiumSandbox: false })
const page = await browser.newPage()
await page.setContent(`<html lang="en"><h1>A slide</h1><p>With a <a href="https://sli.dev/">link</a>.</p>
  <ul><li>A point</li></ul><svg width="99" height="9" aria-hidden="true"><path d="M0 0L99 9" stroke="red" /></svg></html>`)
const printed = await page.pdf({ tagged: true, printBackground: true })
await browser.close()
const outline = buildOutline([{ title: 'A slide', section: 'Slides', page: 0 }])
const metadata = {
  title: 'A talk',
  author: 'A speaker',
  subject: 'It is short.',
  keywords: ['talk'],
  lang: 'en',
  outline,
}
writeFileSync(printedFile, printed)
writeFileSync(finishedFile, await finishPdf(printed, metadata))
