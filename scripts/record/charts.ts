/**
 * npm run charts: draws the flow charts of slides.md with mermaid, in a browser, and writes them to
 * components/shared/stored-charts.json. chart-hash.test.ts fails when they are outdated.
 */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { type StoredChart, mermaidBlocks } from '../../components/shared/stored-charts'
import { CHART_FONT, mermaidConfig } from '../../components/shared/mermaid-config'
import { launchBrowser } from 'slidev-paper/browser'
import { onExit, runScript } from '../shared/cli'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { chartHash } from './chart-hash'

const FONT_FILE = 'public/fonts/barlow-semi-condensed-latin-500-normal.woff2'
const OUT = 'components/shared/stored-charts.json'

declare const mermaid: (typeof import('mermaid'))['default']

await runScript(async () => {
  const { outputFiles } = await build({
    stdin: { contents: "import mermaid from 'mermaid'; window.mermaid = mermaid", resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  const browser = await launchBrowser()
  onExit(() => browser.close())
  const page = await browser.newPage()
  const face = readFileSync(FONT_FILE).toString('base64')
  await page.setContent(
    `<style>@font-face { font-family: 'Barlow Semi Condensed'; font-weight: 500; src: url(data:font/woff2;base64,${face}) }</style>`,
  )
  await page.addScriptTag({ content: outputFiles[0].text })
  await page.evaluate((font) => document.fonts.load(font), CHART_FONT)

  const charts: StoredChart[] = []
  for (const [i, code] of mermaidBlocks(readFileSync('slides.md', 'utf8')).entries()) {
    const svg = await page.evaluate(
      async ([config, id, text]) => {
        mermaid.initialize({ startOnLoad: false, ...config })
        return (await mermaid.render(id, text)).svg
      },
      [mermaidConfig, `chart-${i + 1}`, code] as const,
    )
    charts.push({ code, hash: chartHash(code), svg })
  }
  await writeFileAtomic(OUT, `${JSON.stringify(charts, undefined, 2)}\n`)
  console.log(`${charts.length} charts drawn: ${OUT}`)
})
