import { dirname, resolve } from 'node:path'
import { createServer, resolveOptions } from '@slidev/cli'
import type { Browser } from 'playwright'

/** Maximum time for the print page to render all slides, in ms. */
const RENDER_TIMEOUT_MS = 60_000

/** Turns links between slides into links to anchors on the print page, which lead to pages of the PDF. */
const ANCHOR_SCRIPT = `(() => {
  for (const slide of document.querySelectorAll('.print-slide-container')) slide.id = 'slide-' + parseInt(slide.id)
  for (const link of document.querySelectorAll('a[href]')) {
    const { origin, pathname } = new URL(link.href)
    const anchor = 'slide-' + pathname.slice(1)
    if (origin === location.origin && document.getElementById(anchor)) link.setAttribute('href', '#' + anchor)
  }
})()`

/** Prints a deck as PDF from Slidev's own print page; `tagged`: with tags and an outline. */
export async function printDeck(browser: Browser, entry: string, tagged: boolean): Promise<Uint8Array> {
  // Otherwise the page stays blank after a build in the same process.
  process.env.NODE_ENV = 'development'
  const options = await resolveOptions({ entry }, 'export')
  const server = await createServer(options, {
    // Of its own: servers that share one disturb each other.
    cacheDir: resolve(dirname(entry), '.vite'),
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
      // Chromium adds a blank last page.
      pageRanges: `1-${options.data.slides.length}`,
      tagged,
      outline: tagged,
    })
  } finally {
    await page.close()
    await server.close()
  }
}
