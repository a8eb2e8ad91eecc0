import { describe, expect, it } from 'vitest'
import { packSite } from './pack-site'

const PAGE = `<html><head>
<link rel="preload" as="font" href="./fonts/a.woff2">
<link rel="icon" href="favicon.svg">
<script src="./first.js"></script>
<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="modulepreload" href="./assets/b-2.js">
<link rel="stylesheet" crossorigin href="./assets/index-3.css">
</head><body><div id="app"></div></body></html>`

const site = (others: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      'index.html': PAGE,
      '404.html': 'not found',
      'favicon.svg': '<svg/>',
      'first.js': 'before("</script>")',
      'fonts/a.woff2': 'font',
      'assets/index-1.js': 'import{b}from"./b-2.js";import(`./sub/c-4.js`);load("./other.js")',
      'assets/b-2.js': 'export const b="</script>$&"',
      'assets/sub/c-4.js': "import'../b-2.js'",
      'assets/index-3.css': '@font-face{src:url(../fonts/a.woff2)}a{background:url("#x")}',
      'data/points.bin': '\u0000\u0001',
      ...others,
    }).map(([path, text]) => [path, Buffer.from(text)] as const),
  )
const textsOf = (html: string) =>
  JSON.parse(/id="site-texts">(.*?)<\/script>/s.exec(html)![1]!) as {
    entry: string
    texts: Record<string, string>
  }
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('packSite', () => {
  it('puts scripts, style sheets and icons into the page, and fetches nothing ahead', async () => {
    const html = await packSite(site())
    expect(html).toContain('<script nonce="site">before("<\\/script>")</script>')
    expect(html).toContain(`<style>@font-face{src:url(data:font/woff2;base64,${base64('font')})}`)
    expect(html).toContain('url("#x")')
    expect(html).toContain(`<link rel="icon" href="data:image/svg+xml;base64,${base64('<svg/>')}">`)
    expect(html).not.toMatch(/preload|<link rel="stylesheet"|type="module"/)
  })
  it('marks the imports of modules, and leaves other texts alone', async () => {
    const { entry, texts } = textsOf(await packSite(site()))
    expect(entry).toBe('assets/index-1.js')
    expect(texts['assets/index-1.js']).toBe(
      'import{b}from"site:assets/b-2.js";import(__siteModule(`assets/sub/c-4.js`));load("./other.js")',
    )
    expect(texts['assets/sub/c-4.js']).toBe("import'site:assets/b-2.js'")
    expect(texts['assets/b-2.js']).toBe('export const b="</script>$&"')
  })
  it('has each other file in base64, but for other pages and what hosts read', async () => {
    const html = await packSite(site({ _headers: 'x', 'hosting/nginx.conf': 'x' }))
    expect([...html.matchAll(/data-file="([^"]+)">([^<]*)/g)].map(([, ...file]) => file)).toEqual([
      ['favicon.svg', base64('<svg/>')],
      ['data/points.bin', base64('\u0000\u0001')],
    ])
  })
  it('keeps code with dollar signs as it is', async () => {
    const html = await packSite(site())
    expect(html.match(/<div id="app">/g)).toHaveLength(1)
    expect(html).toContain('$&')
  })
  it('refuses modules that import each other', async () => {
    const circle = { 'assets/b-2.js': 'import"./index-1.js"' }
    await expect(packSite(site(circle))).rejects.toThrow(
      'assets/index-1.js → assets/b-2.js → assets/index-1.js',
    )
  })
  it('refuses a page that starts no module', async () => {
    await expect(packSite(new Map())).rejects.toThrow('starts no module')
  })
})
