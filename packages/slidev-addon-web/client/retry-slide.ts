/** Second attempts at code of the deck that failed to load. */
import type { SlideRoute } from '@slidev/types'
import { markRaw, shallowReactive, type Component } from 'vue'

const fetchText = async (address: string) => {
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${address} is not there (${response.status})`)
  return response.text()
}

/** Reloads the page if the host delivers it and its entry script; otherwise returns false and leaves the page as it is. */
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

/** Vite's preloader never requests a failed style sheet again: without this, the slide would come back unstyled. */
async function retryStylesheets(): Promise<void> {
  const failedLinks = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    (l) => !l.sheet,
  )
  const retries = failedLinks.map((link) => {
    const copy = link.cloneNode() as HTMLLinkElement
    const settled = new Promise((resolve) => (copy.onload = copy.onerror = resolve))
    link.replaceWith(copy)
    return settled
  })
  await Promise.all(retries)
}

/** Slides that loaded at the second attempt, by number; every view renders them in place of the failed ones. */
export const retriedSlides = shallowReactive(new Map<number, Component>())

/**
 * Loads a failed slide again. Browsers that cache a failed module import need a reload of the page; returns false where
 * that is not possible either.
 */
export async function retrySlide({ no, load }: SlideRoute): Promise<boolean> {
  await retryStylesheets()
  // On failure, Slidev's loader resolves to its error component instead of a module.
  const { default: slide } = (await load()) as { default?: Component }
  if (!slide) return reloadIfAvailable()
  retriedSlides.set(no, markRaw(slide))
  return true
}
