/** What goes on moving without an end on a slide. */
import { slide } from './deck'
import { boxOf, place, visible } from './elements'
import type { Fault } from './sheet'

const nameOf = (animation: Animation): string =>
  animation instanceof CSSAnimation
    ? animation.animationName
    : animation instanceof CSSTransition
      ? animation.transitionProperty
      : animation.id || 'animation'

function byStyle(root: Element): Fault[] {
  return document.getAnimations().flatMap((animation) => {
    const { effect } = animation
    const target = effect instanceof KeyframeEffect ? effect.target : null
    if (!target || !root.contains(target) || !visible(target)) return []
    if (animation.playState !== 'running' || effect?.getComputedTiming().endTime !== Infinity) return []
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
