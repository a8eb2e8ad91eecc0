/** npm run screenshot -- attention attention@1 --dark: takes screenshots of single slides. */
import { relative } from 'node:path'
import { launchBrowser } from 'slidev-paper/browser'
import { serveSlides } from 'slidev-paper/deck'
import { onExit, parseOptions, runScript, UserError } from '../shared/cli'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { openPage, parseTarget, takeScreenshot } from './slide-screenshots'

const help = `
Writes screenshots of single slides to exports/screenshots/.

  npm run screenshot -- attention 11@1 [--dark] [--browser <path>]

  attention     the slide of this name (its routeAlias in slides.md) after its last click
  attention@1   after one click
  11, 11@1      the same by number
`

await runScript(async () => {
  const { values, positionals } = parseOptions(help, {
    dark: { type: 'boolean' },
    browser: { type: 'string' },
  })
  if (!positionals.length) throw new UserError(`Name one slide or more.\n${help}`)
  const scheme = values.dark ? 'dark' : 'light'
  const [served, browser] = await Promise.all([serveSlides('slides.md'), launchBrowser(values.browser)])
  const { url, deck } = served
  const names = deck.slides.map(({ name }) => name)
  onExit(() => browser.close())
  const page = await openPage(browser, scheme)
  page.on(
    'console',
    (m) => ['error', 'warning'].includes(m.type()) && console.warn(`  ${m.type()}: ${m.text()}`),
  )
  page.on('pageerror', (error) => console.warn(`  error: ${error.message}`))
  for (const [i, target] of positionals.map((text) => parseTarget(text, names)).entries()) {
    const out = `exports/screenshots/${positionals[i].replace(/^[^@]+/, names[target.slide - 1])}-${scheme}.png`
    await writeFileAtomic(out, await takeScreenshot(page, url, target))
    console.log(`  ${relative('', out)}`)
  }
})
