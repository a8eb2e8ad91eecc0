/** npm run look -- 7 7@1 --dark: single slides as pictures, to look at while changing them. */
import { relative } from 'node:path'
import { launchBrowser } from '../browser/launch'
import { atEnd, readOptions, run, UserError } from '../shared/cli'
import { serveDeck } from '../browser/deck-server'
import { writeWhole } from '../shared/files'
import { openPage, readShot, shoot } from './shots'

const help = `
Pictures of single slides, under exports/look/.

  npm run look -- 7 7@1 [--dark] [--browser <path>]

  7      slide 7 after its last click
  7@1    slide 7 after one click
`

await run(async () => {
  const { values, positionals } = readOptions(help, {
    dark: { type: 'boolean' },
    browser: { type: 'string' },
  })
  if (!positionals.length) throw new UserError(`Which slides?\n${help}`)
  const scheme = values.dark ? 'dark' : 'light'
  const [{ url, slides }, browser] = await Promise.all([serveDeck(), launchBrowser(values.browser)])
  atEnd(() => browser.close())
  const page = await openPage(browser, scheme)
  page.on(
    'console',
    (m) => ['error', 'warning'].includes(m.type()) && console.warn(`  ${m.type()}: ${m.text()}`),
  )
  page.on('pageerror', (error) => console.warn(`  error: ${error.message}`))
  for (const name of positionals) {
    const out = `exports/look/${name.replace(/^\d+/, (n) => n.padStart(2, '0'))}-${scheme}.png`
    await writeWhole(out, await shoot(page, url, readShot(name, slides.length)))
    console.log(`  ${relative('', out)}`)
  }
})
