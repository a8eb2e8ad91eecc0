/*
 * The script that starts a deck in one file. The page has the site's files in <script> elements that do not run: modules and style
 * sheets as one JSON, others in base64. A page opened from a disk may not import its neighbours, so a module gets a blob: address
 * when it is first imported. Anything else becomes a data: address: workers may not read blobs there.
 */
{
  const { entry, texts } = JSON.parse(document.getElementById('site-texts').textContent)
  const TEXT_TYPES = { css: 'text/css', js: 'text/javascript' }
  const STATIC_IMPORT = /(["'`])site:([^"'`]+)\1/g
  const moduleAddresses = new Map()

  /** Address of a module by its path in the site: of its static imports first, which it has in its code. */
  globalThis.__siteModule = (path) => {
    if (!moduleAddresses.has(path)) {
      const code = texts[path].replaceAll(
        STATIC_IMPORT,
        (_, quote, target) => quote + __siteModule(target) + quote,
      )
      moduleAddresses.set(path, URL.createObjectURL(new Blob([code], { type: TEXT_TYPES.js })))
    }
    return moduleAddresses.get(path)
  }

  function textAddress(path) {
    const ending = path.split('.').at(-1)
    // Vite knows a style sheet by the end of its address.
    const text = ending === 'css' ? `${texts[path]}/*.css` : texts[path]
    return `data:${TEXT_TYPES[ending]};charset=utf-8,${encodeURIComponent(text)}`
  }
  /** Address of any other file, a worker's too, by its path. Throws an Error if the page does not have it. */
  globalThis.__siteFile = (path) => {
    if (Object.hasOwn(texts, path)) return textAddress(path)
    const element = document.querySelector(`script[data-file="${CSS.escape(path)}"]`)
    if (!element) throw new Error(`${path} is not in this file`)
    return `data:${element.type};base64,${element.textContent}`
  }

  void import(__siteModule(entry))
}
