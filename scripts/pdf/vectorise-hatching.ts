/**
 * Replaces hatched fills by paths. Chromium prints an SVG pattern as a bitmap for every hatched face; paths are sharper and
 * halve the file. Playwright runs it in the page, so it must not refer to anything outside itself.
 */
export function vectoriseHatching() {
  const SVG = 'http://www.w3.org/2000/svg'
  // As in components/shared/Drawing.vue: lines 9 px apart, rotated by 45°.
  const spacing = 9 * Math.SQRT2
  let count = 0
  for (const face of document.querySelectorAll<SVGGraphicsElement>(
    ':is(.print-slide-container, .slide-figure) svg *',
  )) {
    const style = getComputedStyle(face)
    if (!/^url\(.*-hatch"?\)/.test(style.fill) || style.visibility === 'hidden' || !face.getBBox) continue
    const { x, y, width, height } = face.getBBox()
    let d = ''
    for (let c = Math.ceil((x + y) / spacing) * spacing; c < x + y + width + height; c += spacing) {
      d += `M${c - y} ${y}L${c - y - height} ${y + height}`
    }
    const id = `printed-hatch-${count++}`
    const clip = document.createElementNS(SVG, 'clipPath')
    const outline = face.cloneNode(true) as SVGGraphicsElement
    for (const name of ['id', 'class', 'style', 'transform']) outline.removeAttribute(name)
    clip.id = id
    clip.append(outline)
    const lines = document.createElementNS(SVG, 'path')
    lines.setAttribute('class', 'hatch-line')
    lines.setAttribute('d', d)
    lines.setAttribute('clip-path', `url(#${id})`)
    const group = document.createElementNS(SVG, 'g')
    group.style.transform = style.transform
    group.style.transformOrigin = style.transformOrigin
    group.append(clip, lines)
    face.before(group)
    // In the pattern the line lies on the edge of its tile, which clips half of its width.
    lines.style.strokeWidth = `${parseFloat(getComputedStyle(lines).strokeWidth) / 2}px`
    face.style.fill = 'none'
  }
}
