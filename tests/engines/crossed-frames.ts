/** A rule of layout for which the gate has none: a text keeps away from the edges of frames. */

/** The least distance between a text and a frame that it is not in, px. */
const MIN_DISTANCE = 2
/** Smaller frames are marks in a line of text, px. */
const MIN_FRAME_SIZE = 24

/**
 * Expression for the page: texts that cross the edge of a frame, or nearly do, each as a message. A text with a filled box of
 * its own, in front of the frame, is a label on the edge. Needs the page script of the gate.
 */
export const CROSSED_FRAMES = `(() => {
  const slide = document.querySelector('#slide-content [data-slidev-no="' + gate.position().no + '"]')
  const isDrawn = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('defs, clipPath, mask, pattern')
  const visibleBox = (e) => {
    const { left, top, right, bottom } = e.getBoundingClientRect()
    const box = { left, top, right, bottom }
    for (let p = e.parentElement; p && p !== slide; p = p.parentElement) {
      if (getComputedStyle(p).overflow === 'visible' || p instanceof SVGElement) continue
      const clip = p.getBoundingClientRect()
      Object.assign(box, { left: Math.max(box.left, clip.left), top: Math.max(box.top, clip.top),
        right: Math.min(box.right, clip.right), bottom: Math.min(box.bottom, clip.bottom) })
    }
    return box
  }
  const boxes = [...slide.querySelectorAll('*')].flatMap((e, order) => {
    const isShape = e instanceof SVGElement
    if (!isDrawn(e) || (isShape && e.localName !== 'rect')) return []
    const style = getComputedStyle(e)
    const isFramed = isShape ? style.stroke !== 'none'
      : ['Top', 'Right', 'Bottom', 'Left'].every((side) => parseFloat(style['border' + side + 'Width']) > 0)
    const isFilled = isShape ? style.fill !== 'none' : !/^(transparent|rgba\\(.*, 0\\))$/.test(style.backgroundColor)
    const name = e.localName + [...e.classList].map((c) => '.' + c).join('')
    return isFramed || isFilled ? [{ ...visibleBox(e), order, isFramed, isFilled, name }] : []
  })
  const isIn = (line, box) => box.left <= line.x && box.right >= line.x + line.w && box.top <= line.y && box.bottom >= line.y + line.h
  const isNear = ({ x, y, w, h }, box) => box.left < x + w + ${MIN_DISTANCE} && box.right > x - ${MIN_DISTANCE}
    && box.top < y + h + ${MIN_DISTANCE} && box.bottom > y - ${MIN_DISTANCE}
  const frames = boxes.filter((b) => b.isFramed && b.right - b.left >= ${MIN_FRAME_SIZE} && b.bottom - b.top >= ${MIN_FRAME_SIZE})
  return gate.readSlide().texts.flatMap(({ words, path, lines }) => lines.flatMap((line) => frames
    .filter((frame) => isNear(line, frame) && !isIn(line, frame))
    .filter((frame) => !boxes.some((b) => b.isFilled && b.order > frame.order && isIn(line, b)))
    .map((frame) =>
      '“' + words.slice(0, 50) + '” (' + path + ', at x ' + Math.round(line.x) + ', y ' + Math.round(line.y) + ') touches the edge of ' + frame.name)))
})()`
