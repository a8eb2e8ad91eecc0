/** A deck as a PDF, printed by Slidev's own print page. */
import { createServer, resolveOptions } from '@slidev/cli'
import type { Browser } from 'playwright'

/** A page of so many slides comes to rest within this, in ms. */
const RENDER_TIMEOUT_MS = 60_000

/** Slides → their address on paper: a link between them has to lead to a place on it. */
const ANCHOR_SCRIPT = `(() => {
  for (const sheet of document.querySelectorAll('.print-slide-container')) sheet.id = 'sheet-' + parseInt(sheet.id)
  for (const link of document.querySelectorAll('a[href]')) {
    const { origin, pathname } = new URL(link.href)
    const place = 'sheet-' + pathname.slice(1)
    if (origin === location.origin && document.getElementById(place)) link.setAttribute('href', '#' + place)
  }
})()`

/** whole: with tags and an outline. */
export async function printDeck(browser: Browser, entry: string, tagged: boolean): Promise<Uint8Array> {
  // Else the page stays blank where something was built before.
  process.env.NODE_ENV = 'development'
  const options = await resolveOptions({ entry }, 'export')
  const server = await createServer(options, {
    clearScreen: false,
    logLevel: 'error',
    server: { port: 0, host: 'localhost', watch: null },
  })
  await server.listen()
  const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    const address = server.httpServer?.address()
    if (!address || typeof address === 'string') throw new Error('The server has no port.')
    const { canvasWidth: width, aspectRatio } = options.data.config
    const height = Math.round(width / aspectRatio)
    page.setDefaultTimeout(RENDER_TIMEOUT_MS)
    await page.goto(`http://localhost:${address.port}/print?print=true`)
    await page.locator('.print-slide-container').last().waitFor()
    await page.waitForFunction(() => !document.querySelector('.slidev-slide-loading'))
    await page.waitForLoadState('networkidle')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(ANCHOR_SCRIPT)
    return await page.pdf({
      width,
      height,
      printBackground: true,
      preferCSSPageSize: true,
      // A last page stays blank.
      pageRanges: `1-${options.data.slides.length}`,
      tagged,
      outline: tagged,
    })
  } finally {
    await page.close()
    await server.close()
  }
}
