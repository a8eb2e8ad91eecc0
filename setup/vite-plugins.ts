import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import { withSiteUrl } from './site'

const inPublic = (file: string) => existsSync(fileURLToPath(new URL(`../public/${file}`, import.meta.url)))
const pdfs = ['llm-stack-slides.pdf', 'llm-stack-handout.pdf'].filter(inPublic)

/**
 * SITE_URL=https://… npm run build: the page names its own address and the full one of its social card.
 * PDFs that lie in public/ (npm run export -- --out public) are offered for download by the handout.
 */
export default defineVitePluginsSetup(() => [
  { name: 'site-url', transformIndexHtml: (html) => withSiteUrl(html, process.env.SITE_URL) },
  { name: 'pdfs', config: () => ({ define: { __PDFS__: JSON.stringify(pdfs) } }) },
])
