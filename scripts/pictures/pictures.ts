/** npm run pictures: the pictures this project shows of itself, taken from its own slides. */
import { stat } from 'node:fs/promises'
import { launchBrowser } from '../browser/launch'
import { atEnd, readOptions, run } from '../shared/cli'
import { serveDeck } from '../browser/deck-server'
import { writeWhole } from '../shared/files'
import { openPage, readShot, shoot } from './shots'
import { twoScreens } from './two-screens'

const help = `
Takes public/social-card.png (1200 × 630, from the cover), docs/build-up.png and docs/two-screens.png (for the README).

  npm run pictures -- [--browser <path>]
`

await run(async () => {
  const { values } = readOptions(help, { browser: { type: 'string' } })
  const [{ url, names }, browser] = await Promise.all([serveDeck(), launchBrowser(values.browser)])
  atEnd(() => browser.close())

  const save = async (path: string, picture: Buffer) => {
    await writeWhole(path, picture)
    console.log(`  ${path}, ${((await stat(path)).size / 1000).toFixed(0)} kB`)
  }
  const small = await openPage(browser, 'light', 1280, 720, 0.75)
  await save('docs/build-up.png', await shoot(small, url, readShot('building', names)))

  await save('docs/two-screens.png', await twoScreens(browser, url, names))

  // The deck fits its sheet into a window; a card of 1200 × 630 is a little wider than a sheet.
  const page = await openPage(browser, 'light', 1200, 630)
  await page.addInitScript(() => {
    const style = document.createElement('style')
    style.textContent = 'html, body, #page-root, #slide-container { background: #f7f3e9 !important; }'
    document.addEventListener('DOMContentLoaded', () => document.head.append(style))
  })
  await save('public/social-card.png', await shoot(page, url, readShot('cover', names)))
})
