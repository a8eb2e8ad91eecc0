/** Animations of a slide that never end. */
import { slideElement } from './deck'
import { boundingBox, cachedInherited, composedParent, elementPath, isVisible } from './elements'
import type { ElementFinding } from './types'

const animationName = (animation: Animation): string =>
  animation instanceof CSSAnimation
    ? animation.animationName
    : animation instanceof CSSTransition
      ? animation.transitionProperty
      : animation.id || 'animation'

const isInfinite = ({ playState, effect }: Animation) =>
  playState === 'running' && effect?.getComputedTiming().endTime === Infinity

/** Whether the element itself has an infinite animation by CSS or the Web Animations API. */
export const hasInfiniteAnimation = (el: Element): boolean => el.getAnimations().some(isInfinite)

/** Whether the element or an ancestor has one: its current position and opacity are then arbitrary. */
export const isInfinitelyAnimated = cachedInherited(hasInfiniteAnimation)

/** Whether the element is visible, or only faded out at the moment by its own animation. */
const isPresent = (el: Element): boolean => {
  const parent = composedParent(el)
  return isVisible(el) || (el.checkVisibility({ visibilityProperty: true }) && !!parent && isVisible(parent))
}

function styleAnimations(root: Element): ElementFinding[] {
  return document.getAnimations().flatMap((animation) => {
    const { effect } = animation
    const target = effect instanceof KeyframeEffect ? effect.target : null
    if (!target || !root.contains(target) || !isInfinite(animation) || !isPresent(target)) return []
    return [
      {
        path: elementPath(target),
        message: `“${animationName(animation)}” never ends`,
        box: boundingBox(target),
      },
    ]
  })
}

function svgAnimations(root: Element): ElementFinding[] {
  return [...root.querySelectorAll('animate, animateTransform, animateMotion')].flatMap((animation) => {
    const target = animation.parentElement
    if (!target || animation.getAttribute('repeatCount') !== 'indefinite' || !isVisible(target)) return []
    return [
      { path: elementPath(target), message: `<${animation.localName}> never ends`, box: boundingBox(target) },
    ]
  })
}

/** Infinite animations of the current slide, by CSS, script or SVG. */
export const infiniteAnimations = (): ElementFinding[] =>
  [slideElement()!].flatMap((root) => [...styleAnimations(root), ...svgAnimations(root)])
