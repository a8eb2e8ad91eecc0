/** A link that leads nowhere on paper. */
export interface BrokenLink {
  /** Number of its slide. */
  slide: number
  /** Its text. */
  text: string
  /** Its address as written. */
  href: string
  /** Whether it leads to a file of the deck, which is not in the PDF; otherwise to a slide that does not exist. */
  isFile: boolean
}

/** What `mendLinks` needs to know. */
export interface MendLinksOptions {
  /** Path of the deck on its server, with slashes at both ends. */
  base: string
  /** Name of each slide, in order. */
  names: readonly string[]
}

/**
 * Turns links between slides into links to pages of the print, and removes those that lead to this machine or to slides that
 * are not printed. Returns those that lead nowhere. Runs in the page.
 */
export function mendLinks({ base, names }: MendLinksOptions): BrokenLink[] {
  const pages = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  const brokenLinks: BrokenLink[] = []
  for (const page of pages)
    for (const link of page.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href')!
      const target = new URL(href, location.origin + base)
      if (target.origin !== location.origin || /^https?:\/\//.test(href)) continue
      const path = target.hash ? target.hash : target.pathname.replace(base, '')
      const name = decodeURIComponent(path.split('?')[0]!.replace(/^[#/]+|\/$/g, '')) || '1'
      const no = /^\d+$/.test(name) ? Number(name) : names.indexOf(name) + 1
      const slidePages = pages.filter(({ id }) => parseInt(id) === no)
      const inPage = target.hash && document.getElementById(name)?.closest('.print-slide-container')
      const targetPage = slidePages.find((slidePage) => getComputedStyle(slidePage).display !== 'none')
      if (targetPage) link.setAttribute('href', `#${targetPage.id}`)
      else if (inPage) link.setAttribute('href', `#${name}`)
      else {
        if (!slidePages.length)
          brokenLinks.push({
            slide: parseInt(page.id),
            text: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
            href,
            isFile: /\.[a-z]\w{1,4}$/i.test(name),
          })
        link.removeAttribute('href')
      }
    }
  return brokenLinks
}
