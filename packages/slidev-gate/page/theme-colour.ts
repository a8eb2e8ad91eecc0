/** Colours that the theme sets, not the slide. */
import { nav } from './deck'
import type { ThemeColour } from './types'

const styleOf = (el: Element) => getComputedStyle(el)

/** Whether a slide's own <style>, which Slidev scopes, may style the element. */
const hasScopedStyle = (el: Element) => el.getAttributeNames().some((name) => name.startsWith('data-v-'))

/** Whether the slide gives its layout a class. */
const hasClassOfSlide = () => !!nav().slides[nav().currentSlideNo - 1]?.meta.slide.frontmatter.class

/** Whether only a style sheet of the whole deck can style the element. */
function isStyledByTheme(el: Element): boolean {
  const { style } = el as HTMLElement
  if (style.color || style.opacity || style.backgroundColor || style.backgroundImage) return false
  if (el.matches('.slidev-layout')) return !hasClassOfSlide()
  return [...el.classList].every((name) => name.startsWith('slidev-vclick'))
}

const isTransparent = (el: Element) =>
  styleOf(el).backgroundImage === 'none' && /^(transparent|rgba\(.*, 0\))$/.test(styleOf(el).backgroundColor)

/** Selector of an element within its layout. */
function selectorOf(el: Element): string {
  if (el.matches('.slidev-layout')) return '.slidev-layout'
  const headline = el.localName === 'p' && el.previousElementSibling?.localName === 'h1' ? 'h1 + ' : ''
  return `.slidev-layout ${headline}${el.localName}`
}

/** Whether the theme of code blocks gives the element its colour: Shiki writes it into `style`. */
const isColouredByShiki = (el: Element) => /--shiki|color/.test(el.getAttribute('style') ?? '')

/**
 * Where the theme sets the colour of a text in this element. Undefined if the slide may set it, or what is behind it:
 * by a class, a `style`, a <style> or a component.
 */
export function themeColour(el: Element): ThemeColour | undefined {
  const layout = el.closest('.slidev-layout')
  if (!layout || !(el instanceof HTMLElement)) return undefined
  const ancestors: Element[] = []
  for (let e: Element | null = el; e; e = e === layout ? null : e.parentElement) ancestors.push(e)
  const translucent = ancestors.filter((e) => styleOf(e).opacity !== '1')
  if (el.closest('.shiki') && isColouredByShiki(el) && !translucent.length) return { property: 'code' }
  const coloured = ancestors.find(
    (e) => e === layout || styleOf(e).color !== styleOf(e.parentElement!).color,
  )!
  const background = ancestors.find((e) => !isTransparent(e))
  const isOfTheme = [...translucent, coloured, ...(background ? [background] : [])].every(isStyledByTheme)
  if (!isOfTheme || hasScopedStyle(el)) return undefined
  return translucent[0]
    ? { property: 'opacity', selector: selectorOf(translucent[0]) }
    : { property: 'color', selector: selectorOf(coloured) }
}
