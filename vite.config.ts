import { defineConfig } from 'vite'
import { withSiteUrl } from './scripts/site'

export default defineConfig({
  plugins: [
    {
      name: 'site-url',
      transformIndexHtml: (html) => withSiteUrl(html, process.env.SITE_URL),
    },
  ],
})
