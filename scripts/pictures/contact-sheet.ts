/** npm run contact-sheet: a picture of all slides, in light and dark. */
import { launchBrowser } from 'slidev-paper/browser'
import { serveSlides } from 'slidev-paper/deck'
import { onExit, parseOptions, runScript } from '../shared/cli'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { takeContactSheet } from './slide-screenshots'

const help = `
Writes exports/contact-sheet.png: every slide after its last click, in light beside dark.

  npm run contact-sheet -- [--columns 4] [--width 320] [--browser <path>]
`

await runScript(async () => {
  const { values } = parseOptions(help, {
    columns: { type: 'string', default: '4' },
    width: { type: 'string', default: '320' },
    browser: { type: 'string' },
  })
  const [served, browser] = await Promise.all([serveSlides('slides.md'), launchBrowser(values.browser)])
  const { url, deck } = served
  onExit(() => browser.close())
  const halves: string[] = []
  for (const scheme of ['light', 'dark'] as const) {
    console.log(`  Drawing ${deck.slides.length} slides, ${scheme} …`)
    const half = await takeContactSheet(
      browser,
      url,
      scheme,
      deck.slides.length,
      Number(values.columns),
      Number(values.width),
    )
    halves.push(`<img src="data:image/png;base64,${half.toString('base64')}">`)
  }
  const page = await browser.newPage()
  await page.setContent(
    `<body style="margin:0;display:inline-flex;align-items:start">${halves.join('')}</body>`,
  )
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  await writeFileAtomic('exports/contact-sheet.png', await page.locator('body').screenshot())
  console.log('  exports/contact-sheet.png')
})
