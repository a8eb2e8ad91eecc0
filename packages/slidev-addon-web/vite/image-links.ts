import type { SlidevData } from '@slidev/types'
import type { Plugin } from 'vite'

const IMAGE_LINK = /<link rel="preload" as="image" href="([^"]*)">\n?/g

/** A page without the links that preload pictures, but for those of the first slide. `images`: these, as slides name them. */
export const withFirstImageLinks = (html: string, images: readonly string[]): string =>
  html.replace(IMAGE_LINK, (link, href: string) => {
    const address = href.replaceAll('&amp;', '&')
    const isFirst = (image: string) => address === image || address.endsWith(`/${image.replace(/^\//, '')}`)
    return images.some(isFirst) ? link : ''
  })

/** Vite plugin that does so in the built page. */
export const imageLinks = ({ slides: [first] }: Pick<SlidevData, 'slides'>): Plugin => ({
  name: 'slidev-web:image-links',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => withFirstImageLinks(html, first?.images ?? first?.source.images ?? []),
  },
})
