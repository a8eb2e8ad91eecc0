import { defineVitePluginsSetup } from '@slidev/types'
import { withSiteUrl } from '../scripts/site'

/** SITE_URL=https://… npm run build: the page names its own address and the full one of its social card. */
export default defineVitePluginsSetup(() => [
  { name: 'site-url', transformIndexHtml: (html) => withSiteUrl(html, process.env.SITE_URL) },
])
