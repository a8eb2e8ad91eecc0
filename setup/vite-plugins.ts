import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import { virtualModule } from 'slidev-addon-web/vite'
import { event } from '../data/event'
import { CHAT_MODEL_VARIABLE } from '../scripts/model-files/served-model'
import { chatModelPlugin } from './chat-model-plugin'
import { validateRouteAliases } from './validate-route-aliases'
import { withPdfs } from './site'
import { describeSlides } from './slide-descriptions'
import { staticPages } from './static-pages'
import { storedCharts } from './stored-charts'
import { withoutEncoder } from './without-encoder'

const isInPublic = (file: string) => existsSync(fileURLToPath(new URL(`../public/${file}`, import.meta.url)))
const siteUrl = process.env.SLIDEV_WEB_URL || event.address
const isSingleFile = Boolean(process.env.SLIDEV_WEB_SINGLE_FILE)
const pdfs = ['llm-stack-slides.pdf', 'llm-stack-handout.pdf'].filter(
  (file) => !isSingleFile && isInPublic(file),
)

/**
 * The Vite plugins of the deck. Environment variables set by the scripts: SLIDEV_WEB_URL is the address of the published deck,
 * SLIDEV_WEB_CONNECT the origin of a model endpoint, LLM_STACK_CHAT_MODEL the path of the chat model's file; SLIDEV_WEB_SINGLE_FILE makes the
 * build one file, LLM_STACK_WITHOUT_ENCODER leaves the encoder out. The handout links to PDFs in public/ (npm run export -- --out public).
 * Throws if slides have no valid names: links, data and snapshots refer to them.
 */
export default defineVitePluginsSetup(({ data, utils }) => {
  const problems = validateRouteAliases(
    data.entry.slides.map((s) => ({ alias: s.frontmatter.routeAlias, line: s.start + 1 })),
  )
  if (problems.length) throw new Error(`Slides without a valid name:\n${problems.join('\n')}`)
  return [
    virtualModule('virtual:slide-descriptions', () => describeSlides(data.slides)),
    storedCharts(data.slides),
    // The bundler drops what nothing uses of components/kit/.
    {
      name: 'kit',
      transform: {
        filter: { id: /\/components\/kit\/index\.ts$/ },
        handler: (code) => ({ code, map: null, moduleSideEffects: false }),
      },
    },
    // Without an endpoint the constant is '', and the bundler drops the code that calls one.
    {
      name: 'constants',
      config: () => ({
        define: {
          __DECK_URL__: JSON.stringify(siteUrl),
          __ENDPOINT__: JSON.stringify(process.env.SLIDEV_WEB_CONNECT ?? ''),
          __PDFS__: JSON.stringify(pdfs),
        },
      }),
      transformIndexHtml: (html) => withPdfs(html, pdfs),
    },
    staticPages(utils, isSingleFile),
    chatModelPlugin(process.env[CHAT_MODEL_VARIABLE] ?? ''),
    ...(process.env.LLM_STACK_WITHOUT_ENCODER ? [withoutEncoder] : []),
  ]
})
