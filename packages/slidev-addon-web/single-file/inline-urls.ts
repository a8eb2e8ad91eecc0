import { posix } from 'node:path'
import { mediaType } from './media-type'

/** Content of a site's files, by their path in it. */
export type SiteFiles = ReadonlyMap<string, Buffer>

const CSS_URL = /url\(\s*(["']?)([^"')]+)\1\s*\)/g

/** A file as a data: address. */
export const dataUrl = (path: string, content: Buffer): string =>
  `data:${mediaType(path)};base64,${content.toString('base64')}`

/** A style sheet with the files of the site that it refers to in itself. @param path of the style sheet. */
export const inlineUrls = (css: string, path: string, files: SiteFiles): string =>
  css.replaceAll(CSS_URL, (reference: string, _quote: string, address: string) => {
    const target = posix.join(posix.dirname(path), address.replace(/[?#].*$/, ''))
    const content = files.get(target)
    return content ? `url(${dataUrl(target, content)})` : reference
  })
