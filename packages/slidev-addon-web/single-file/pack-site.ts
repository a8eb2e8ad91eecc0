import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { inlineUrls, type SiteFiles } from './inline-urls'
import { mediaType } from './media-type'
import { isModule, packModules } from './pack-modules'
import { inlineScript, packPage } from './pack-page'

/** Files that the page never asks for: those for hosts, other pages, and fonts, which its style sheets have in themselves. */
const NEVER_ASKED_FOR = /^(_headers|_redirects|\.htaccess|hosting\/|[^/]*\.html$)|\.(woff2?|ttf|otf)$/

const isText = (path: string) => isModule(path) || extname(path) === '.css'
/** JSON in a script element: no tag may end it. */
const escapeJson = (json: string) => json.replaceAll('<', '\\u003c')

/** Code of all modules and style sheets, by path. */
const packTexts = (files: SiteFiles): Record<string, string> => ({
  ...Object.fromEntries(packModules(files)),
  ...Object.fromEntries(
    [...files]
      .filter(([path]) => isText(path) && !isModule(path))
      .map(([path, content]) => [path, inlineUrls(content.toString(), path, files)]),
  ),
})

/** Scripts that do not run, one with all texts, one for each other file. */
function packFiles(files: SiteFiles, entry: string): string[] {
  const entries = [...files]
  const json = JSON.stringify({ entry, texts: packTexts(files) })
  return [
    `<script type="application/json" id="site-texts">${escapeJson(json)}</script>`,
    ...entries
      .filter(([path]) => !isText(path))
      .map(
        ([path, content]) =>
          `<script type="${mediaType(path)}" data-file="${path}">${content.toString('base64')}</script>`,
      ),
  ]
}

/**
 * Packs a built site into one page that needs no server and no network. @param files all of it, by path; index.html is the
 * page. Throws an Error if that page starts no module.
 */
export async function packSite(files: SiteFiles): Promise<string> {
  const { html, entry } = packPage(files.get('index.html')?.toString() ?? '', files)
  const loader = await readFile(new URL('./loader.js', import.meta.url), 'utf8')
  const packed = new Map([...files].filter(([path]) => !NEVER_ASKED_FOR.test(path)))
  const scripts = [...packFiles(packed, entry), inlineScript(loader)].join('\n')
  // Once, and as it is: code has `$&`.
  return html.replace('</body>', () => `${scripts}\n</body>`)
}
