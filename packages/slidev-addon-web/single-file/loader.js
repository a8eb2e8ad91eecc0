/*
 * The script that starts a deck in one file. The page has the site's files in <script> elements that do not run: modules and style
 * sheets as one JSON, others in base64. Modules get blob: addresses in an import map, since a page opened from a disk may not
 * import its neighbours; anything else becomes a data: address when it is asked for, also in workers, which may not read blobs there.
 */
{
  const { nonce } = document.currentScript
  const { entry, texts } = JSON.parse(document.getElementById('site-texts').textContent)
  const TEXT_TYPES = { css: 'text/css', js: 'text/javascript' }

  const moduleAddress = ([path, text]) => [
    `site/${path}`,
    URL.createObjectURL(new Blob([text], { type: TEXT_TYPES.js })),
  ]
  function textAddress(path) {
    const ending = path.split('.').at(-1)
    // Vite knows a style sheet by the end of its address.
    const text = ending === 'css' ? `${texts[path]}/*.css` : texts[path]
    return `data:${TEXT_TYPES[ending]};charset=utf-8,${encodeURIComponent(text)}`
  }

  /** Address of a file by its path in the site. Throws an Error if the page does not have it. */
  globalThis.__siteFile = (path) => {
    if (Object.hasOwn(texts, path)) return textAddress(path)
    const element = document.querySelector(`script[data-file="${CSS.escape(path)}"]`)
    if (!element) throw new Error(`${path} is not in this file`)
    return `data:${element.type};base64,${element.textContent}`
  }

  const modules = Object.entries(texts).filter(([path]) => path.endsWith('.js'))
  const importMap = document.createElement('script')
  importMap.type = 'importmap'
  importMap.nonce = nonce
  importMap.textContent = JSON.stringify({ imports: Object.fromEntries(modules.map(moduleAddress)) })
  document.head.append(importMap)
  void import(`site/${entry}`)
}
