// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { enlargedScale, hitElement } from './enlarged-scale'

/** A slide with controls of these widths and heights as they are drawn, px. */
function slideWith(sizes: readonly (readonly [number, number])[]): Element {
  const slide = document.createElement('div')
  for (const [width, height] of sizes) {
    const button = slide.appendChild(document.createElement('button'))
    vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, height))
  }
  return slide
}
afterEach(() => vi.restoreAllMocks())

describe('enlargedScale', () => {
  it.each([
    ['no control', [], 0.3, 1],
    ['large controls', [[60, 20]] as const, 0.3, 1],
    [
      'one low control',
      [
        [60, 20],
        [60, 10],
      ] as const,
      0.5,
      2.2,
    ],
    ['one narrow control', [[11, 30]] as const, 0.5, 2],
    ['a control that is not displayed', [[0, 0]] as const, 0.5, 1],
  ])('with %s', (_, sizes, scale, expected) =>
    expect(enlargedScale(slideWith(sizes), scale)).toBeCloseTo(expected),
  )
})

describe('hitElement', () => {
  it('is the label of an option, and any other control itself', () => {
    document.body.innerHTML = '<label><input type="radio" /></label><label><input type="text" /></label>'
    const [radio, text] = document.querySelectorAll('input')
    expect(hitElement(radio!)).toBe(radio!.parentElement)
    expect(hitElement(text!)).toBe(text)
  })
})
