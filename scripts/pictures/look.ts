/** npm run look -- attention attention@1 --dark: single slides as pictures, to look at while changing them. */
import { relative } from 'node:path'
import { launchBrowser } from '../browser/launch'
import { atEnd, readOptions, run, UserError } from '../shared/cli'
import { serveDeck } from '../browser/deck-server'
import { writeWhole } from '../shared/files'
import { openPage, readShot, shoot } from './shots'

const help = `
Pictures of single slides, under exports/look/.

  npm run look -- attention 11@1 [--dark] [--browser <path>]

  attention     the slide of this name (its routeAlias in slides.md) after its last click
  attention@1   after one click
  11, 11@1      the same by number
`

await run(async () => {
  const { values, positionals } = readOptions(help, {
    dark: { type: 'boolean' },
    browser: { type: 'string' },
  })
  if (!positionals.length) throw new UserError(`Which slides?\n${help}`)
  const scheme = values.dark ? 'dark' : 'light'
  const [{ url, names }, browser] = await Promise.all([serveDeck(), launchBrowser(values.browser)])
  atEnd(() => browser.close())
  const page = await openPage(browser, scheme)
  page.on(
    'console',
    (m) => ['error', 'warning'].includes(m.type()) && console.warn(`  ${m.type()}: ${m.text()}`),
  )
  page.on('pageerror', (error) => console.warn(`  error: ${error.message}`))
  for (const [i, shot] of positionals.map((wanted) => readShot(wanted, names)).entries()) {
    const out = `exports/look/${positionals[i].replace(/^[^@]+/, names[shot.slide - 1])}-${scheme}.png`
    await writeWhole(out, await shoot(page, url, shot))
    console.log(`  ${relative('', out)}`)
  }
})
