/** What goes on moving without an end on a slide. */
import { slide } from './deck'
import { boxOf, inherited, parent, place, visible } from './elements'
import type { Fault } from './sheet'

const nameOf = (animation: Animation): string =>
  animation instanceof CSSAnimation
    ? animation.animationName
    : animation instanceof CSSTransition
      ? animation.transitionProperty
      : animation.id || 'animation'

const goesOn = ({ playState, effect }: Animation) =>
  playState === 'running' && effect?.getComputedTiming().endTime === Infinity

/** Whether the element itself is moved by a style without an end. */
export const moved = (el: Element): boolean => el.getAnimations().some(goesOn)

/** The same of the element, or of one that it stands in: where it is just now, and how faint, says nothing. */
export const restless = inherited(moved)

/** Faded out just now by its own movement, it counts as there. */
const there = (el: Element): boolean => {
  const around = parent(el)
  return visible(el) || (el.checkVisibility({ visibilityProperty: true }) && !!around && visible(around))
}

function byStyle(root: Element): Fault[] {
  return document.getAnimations().flatMap((animation) => {
    const { effect } = animation
    const target = effect instanceof KeyframeEffect ? effect.target : null
    if (!target || !root.contains(target) || !goesOn(animation) || !there(target)) return []
    return [{ place: place(target), what: `“${nameOf(animation)}” never ends`, box: boxOf(target) }]
  })
}

function byDrawing(root: Element): Fault[] {
  return [...root.querySelectorAll('animate, animateTransform, animateMotion')].flatMap((moves) => {
    const target = moves.parentElement
    if (!target || moves.getAttribute('repeatCount') !== 'indefinite' || !visible(target)) return []
    return [{ place: place(target), what: `<${moves.localName}> never ends`, box: boxOf(target) }]
  })
}

export const endless = (): Fault[] => [slide()!].flatMap((root) => [...byStyle(root), ...byDrawing(root)])
