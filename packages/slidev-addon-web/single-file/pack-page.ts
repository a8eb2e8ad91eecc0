import { posix } from 'node:path'
import { dataUrl, inlineUrls, type SiteFiles } from './inline-urls'

/** Nonce by which the policy knows the page's own scripts. */
export const SCRIPT_NONCE = 'site'

const TAG = /<(link|script)\b([^>]*)>(?:\s*<\/script>)?/g
const PRELOADS = ['preload', 'modulepreload', 'prefetch']

const attribute = (attributes: string, name: string) =>
  new RegExp(`\\b${name}=["']?([^"'\\s>]+)`).exec(attributes)?.[1]
/** A script's code in HTML: the first end tag would end it. */
const escapeScript = (code: string) => code.replaceAll(/<\/(script)/gi, '<\\/$1')
/** A script of the page that runs. */
export const inlineScript = (code: string): string =>
  `<script nonce="${SCRIPT_NONCE}">${escapeScript(code)}</script>`

export interface PackedPage {
  /** The page, with what it links to in itself. */
  html: string
  /** Path of its module. */
  entry: string
}

/**
 * The page of a built site with its scripts, style sheets and icons in itself, and without links that fetch ahead. Its module is
 * left out, for the loader to start. Throws an Error if there is none.
 */
export function packPage(page: string, files: SiteFiles): PackedPage {
  let entry = ''
  const html = page.replaceAll(TAG, (tag: string, name: string, attributes: string) => {
    const address = attribute(attributes, name === 'link' ? 'href' : 'src')
    const path = address && posix.normalize(address)
    const content = path === undefined ? undefined : files.get(path)
    if (name === 'link' && PRELOADS.includes(attribute(attributes, 'rel') ?? '')) return ''
    if (!content) return tag
    if (attribute(attributes, 'type') === 'module') {
      entry = path!
      return ''
    }
    if (name === 'script') return inlineScript(content.toString())
    if (attribute(attributes, 'rel') === 'stylesheet')
      return `<style>${inlineUrls(content.toString(), path!, files)}</style>`
    return tag.replace(address!, dataUrl(path!, content))
  })
  if (!entry) throw new Error('The built page starts no module, so it cannot be packed into one file.')
  return { html, entry }
}
