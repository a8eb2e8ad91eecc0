import { describe, expect, it } from 'vitest'
import { fillMarker, floorSections, floorsTable } from './floors-html'

describe('floorsTable', () => {
  const lines = floorsTable({ caption: 'All floors', formatRole: (role) => ` (${role})` })

  it('has a row for each floor, from the top floor down', () =>
    expect(lines.filter((line) => line.includes('data-floor')).map((line) => line.trim())).toEqual([
      '<tr data-floor="4">',
      '<tr data-floor="3">',
      '<tr data-floor="2">',
      '<tr data-floor="1">',
    ]))
  it('names the role as its caller formats it', () =>
    expect(lines).toContain('      <th scope="row">1 · Theory (the foundation)</th>'))
  it('escapes ampersands', () => expect(lines).toContain('      <td>Developers &amp; founders</td>'))
})

describe('floorSections', () => {
  const sections = floorSections().join('\n').split('</section>')

  it('breaks a paragraph that is too long for one line', () =>
    expect(sections[2]).toContain(
      '  <p>\n    Best for: ML engineers, People training custom models, Researchers experimenting with architectures.\n  </p>',
    ))
  it('leaves out the names where a floor has none', () => {
    expect(sections[0]).toContain('Names you know: ChatGPT, Claude.')
    expect(sections[3]).not.toContain('Names you know')
  })
})

describe('fillMarker', () => {
  it('puts lines in the place of a marker, indented as it is', () =>
    expect(fillMarker('<main>\n  <!-- rows -->\n</main>', 'rows', ['<p>', '  $1', '</p>'])).toBe(
      '<main>\n  <p>\n    $1\n  </p>\n</main>',
    ))
  it('leaves a page without the marker alone', () => expect(fillMarker('<p>', 'rows', ['x'])).toBe('<p>'))
})
