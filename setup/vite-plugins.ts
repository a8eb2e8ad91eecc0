import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import { event } from '../data/event'
import { authPlugin } from './auth-plugin'
import { endpointPlugin } from './endpoint-plugin'
import { entryChunk } from './entry-chunk'
import { hosting } from './hosting'
import { windowSync } from './window-sync'
import { clientPatch } from './patches/client'
import { slidesShowPatch } from './patches/slides-show'
import { navigationPatch } from './patches/navigation'
import { frontmatterPatch } from './patches/frontmatter'
import { validateRouteAliases } from './validate-route-aliases'
import { offline } from './offline'
import { bundleReport } from './bundle-report'
import { notProsePatch } from './patches/not-prose'
import { readOnly } from './read-only'
import { withPdfs, withSiteUrl } from './site'
import { staticPages } from './static-pages'
import { virtualModule } from './virtual-module'
import { requestedSlot } from '../talk/slot-preparser'
import { slidesInSlot, buildTimeLine } from '../talk/slides-in-slot'

const isInPublic = (file: string) => existsSync(fileURLToPath(new URL(`../public/${file}`, import.meta.url)))
const siteUrl = process.env.LLM_STACK_URL || event.address
/** Where npm run bench wants to read what each file is made of. */
const reportFile = process.env.LLM_STACK_PARTS
const pdfs = ['llm-stack-slides.pdf', 'llm-stack-handout.pdf'].filter(isInPublic)

/**
 * npm run build -- --url https://…: codes lead there, and the page names its own address and its social card's.
 * npm run build -- --endpoint ORIGIN: the page may ask that origin too, and has the code that does.
 * PDFs that lie in public/ (npm run export -- --out public) are offered for download by the handout.
 * Without sound names for its slides the deck neither starts nor builds: links, data and pictures hang on them.
 */
export default defineVitePluginsSetup(({ data, utils }) => {
  const problems = validateRouteAliases(
    data.entry.slides.map((s) => ({ alias: s.frontmatter.routeAlias, line: s.start + 1 })),
  )
  if (problems.length) throw new Error(`The slides need names:\n${problems.join('\n')}`)
  return [
    ...frontmatterPatch(data),
    clientPatch(),
    slidesShowPatch,
    navigationPatch,
    notProsePatch,
    entryChunk(),
    virtualModule('virtual:time-line', () => buildTimeLine(slidesInSlot(requestedSlot(), data.slides))),
    authPlugin(process.env.LLM_STACK_REMOTE),
    windowSync,
    readOnly,
    // Nothing is compiled in the browser: Vue comes without its compiler.
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
