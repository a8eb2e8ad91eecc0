/** Addresses of images that elements draw and that are no elements themselves: backgrounds, and images in drawings. */
export const drawnImages = (): string[] =>
  [...document.querySelectorAll('#slide-content, #slide-content *')].flatMap((el) => {
    const backgrounds = [...getComputedStyle(el).backgroundImage.matchAll(/url\("([^"]+)"\)/g)]
    const image = el.localName === 'image' ? el.getAttribute('href') : null
    return [...backgrounds.map(([, address]) => address!), ...(image ? [image] : [])].map(
      (address) => new URL(address, document.baseURI).href,
    )
  })
