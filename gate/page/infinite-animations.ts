/** What goes on moving without an end on a slide. */
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

/** Whether the element itself is moved by a style without an end. */
export const hasInfiniteAnimation = (el: Element): boolean => el.getAnimations().some(isInfinite)

/** The same of the element, or of one that it stands in: where it is just now, and how faint, says nothing. */
export const isInfinitelyAnimated = cachedInherited(hasInfiniteAnimation)

/** Faded out just now by its own movement, it counts as there. */
const isPresent = (el: Element): boolean => {
  const around = composedParent(el)
  return isVisible(el) || (el.checkVisibility({ visibilityProperty: true }) && !!around && isVisible(around))
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
  return [...root.querySelectorAll('animate, animateTransform, animateMotion')].flatMap((moves) => {
    const target = moves.parentElement
    if (!target || moves.getAttribute('repeatCount') !== 'indefinite' || !isVisible(target)) return []
    return [
      { path: elementPath(target), message: `<${moves.localName}> never ends`, box: boundingBox(target) },
    ]
  })
}

export const infiniteAnimations = (): ElementFinding[] =>
  [slideElement()!].flatMap((root) => [...styleAnimations(root), ...svgAnimations(root)])
