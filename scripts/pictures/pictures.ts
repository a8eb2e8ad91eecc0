/** npm run pictures: takes the social card and the README's pictures from the slides. */
import { stat } from 'node:fs/promises'
import { launchBrowser } from 'slidev-paper/browser'
import { serveSlides } from 'slidev-paper/deck'
import { onExit, parseOptions, runScript } from '../shared/cli'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { openPage, parseTarget, takeScreenshot } from './slide-screenshots'
import { renderTwoScreens } from './two-screens'

const help = `
Takes public/social-card.png (1200 × 630, from the cover), docs/build-up.png and docs/two-screens.png (for the README).

  npm run pictures -- [--browser <path>]
`

await runScript(async () => {
  const { values } = parseOptions(help, { browser: { type: 'string' } })
  const [served, browser] = await Promise.all([serveSlides('slides.md'), launchBrowser(values.browser)])
  const { url, deck } = served
  const names = deck.slides.map(({ name }) => name)
  onExit(() => browser.close())

  const save = async (path: string, picture: Buffer) => {
    await writeFileAtomic(path, picture)
    console.log(`  ${path}, ${((await stat(path)).size / 1000).toFixed(0)} kB`)
  }
  const smallPage = await openPage(browser, 'light', 1280, 720, 0.75)
  await save('docs/build-up.png', await takeScreenshot(smallPage, url, parseTarget('building', names)))

  await save('docs/two-screens.png', await renderTwoScreens(browser, url, names))

  // 1200 × 630 is a little wider than a slide's 16:9, so the margins get the slide's background.
  const page = await openPage(browser, 'light', 1200, 630)
  await page.addInitScript(() => {
    const style = document.createElement('style')
    style.textContent = 'html, body, #page-root, #slide-container { background: #f7f3e9 !important; }'
    document.addEventListener('DOMContentLoaded', () => document.head.append(style))
  })
  await save('public/social-card.png', await takeScreenshot(page, url, parseTarget('cover', names)))
})
