import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import { event } from '../data/event'
import { endpointPlugin } from './endpoint-plugin'
import { entryChunk } from './entry-chunk'
import { hosting } from './hosting'
import { clientPatch } from './patches/client'
import { slidesShowPatch } from './patches/slides-show'
import { navigationPatch } from './patches/navigation'
import { frontmatterPatch } from './patches/frontmatter'
import { validateRouteAliases } from './validate-route-aliases'
import { offline } from './offline'
import { bundleReport } from './bundle-report'
import { notProsePatch } from './patches/not-prose'
import { withPdfs, withSiteUrl } from './site'
import { staticPages } from './static-pages'

const isInPublic = (file: string) => existsSync(fileURLToPath(new URL(`../public/${file}`, import.meta.url)))
const siteUrl = process.env.LLM_STACK_URL || event.address
/** File for the bundle report; set by npm run bench. */
const reportFile = process.env.LLM_STACK_PARTS
const pdfs = ['llm-stack-slides.pdf', 'llm-stack-handout.pdf'].filter(isInPublic)

/**
 * The Vite plugins of the deck. Environment variables set by the scripts: LLM_STACK_URL is the address of the published deck,
 * LLM_STACK_ENDPOINT the origin of a model endpoint. The handout links to PDFs in
 * public/ (npm run export -- --out public). Throws if slides have no valid names: links, data and snapshots refer to them.
 */
export default defineVitePluginsSetup(({ data, utils }) => {
  const problems = validateRouteAliases(
    data.entry.slides.map((s) => ({ alias: s.frontmatter.routeAlias, line: s.start + 1 })),
  )
  if (problems.length) throw new Error(`Slides without a valid name:\n${problems.join('\n')}`)
  return [
    ...frontmatterPatch(data),
    clientPatch(),
    slidesShowPatch,
    navigationPatch,
    notProsePatch,
    entryChunk(),
    // No template is compiled in the browser, so the build takes Vue without its compiler.
    {
      name: 'vue-runtime',
      apply: 'build',
      config: () => ({
        resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }] },
      }),
    },
    {
      name: 'deck-url',
      config: () => ({ define: { __DECK_URL__: JSON.stringify(siteUrl) } }),
      transformIndexHtml: (html) => withSiteUrl(html, siteUrl),
    },
    // Slidev has its print page in the dev server alone; npm run export prints a build.
    {
      name: 'print-page',
      apply: 'build',
      config: () => ({ define: { __SLIDEV_FEATURE_PRINT__: 'true' } }),
    },
    endpointPlugin(process.env.LLM_STACK_ENDPOINT),
    ...(reportFile ? [bundleReport(reportFile)] : []),
    hosting(process.env.LLM_STACK_ENDPOINT),
    staticPages(utils),
    {
      name: 'pdfs',
      config: () => ({ define: { __PDFS__: JSON.stringify(pdfs) } }),
      transformIndexHtml: (html) => withPdfs(html, pdfs),
    },
    ...offline(),
  ]
})
