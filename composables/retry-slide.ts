/** Code of the deck that did not come, fetched once more. */
import type { SlideRoute } from '@slidev/types'
import { markRaw, shallowReactive, type Component } from 'vue'

const fetchText = async (address: string) => {
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${address} is not there (${response.status})`)
  return response.text()
}

/** Loads the page anew at its address, if it and its code can be fetched; else false, and what is there stays. */
export async function reloadIfAvailable(): Promise<boolean> {
  try {
    const entryScript = /<script type="module"[^>]* src="([^"]+)"/.exec(await fetchText(document.baseURI))
    await fetchText(new URL(entryScript![1], document.baseURI).href)
  } catch {
    return false
  }
  location.reload()
  return true
}

/** A style sheet that failed is asked for no second time: the slide would come without its looks. */
async function retryStylesheets(): Promise<void> {
  const failedLinks = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    (l) => !l.sheet,
  )
  const retries = failedLinks.map((link) => {
    const copy = link.cloneNode() as HTMLLinkElement
    const settled = new Promise((done) => (copy.onload = copy.onerror = done))
    link.replaceWith(copy)
    return settled
  })
  await Promise.all(retries)
}

/** Slides that came at a second try, by number: wherever they are shown. */
export const retriedSlides = shallowReactive(new Map<number, Component>())

/** Fetches a slide that did not come. Where the browser keeps to its failure, the page is loaded anew. */
export async function retrySlide({ no, load }: SlideRoute): Promise<boolean> {
  await retryStylesheets()
  // Slidev gives another component, and no module, where it fails.
  const { default: slide } = (await load()) as { default?: Component }
  if (!slide) return reloadIfAvailable()
  retriedSlides.set(no, markRaw(slide))
  return true
}
