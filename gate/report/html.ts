/** What was found, as one page that needs nothing else: all slides small, then each finding with its spot marked. */
import type { Result } from '../check'
import type { Finding } from '../court'
import type { DeckInfo } from '../evidence'
import type { Box } from '../page/sheet'
import { style } from './style'
import { whenOf } from './terminal'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`

/** A frame around a place of the picture. */
function mark({ x, y, w, h }: Box, { width, height }: DeckInfo): string {
  const [left, top] = [percent(x, width), percent(y, height)]
  return `<i style="left:${left};top:${top};width:${percent(w, width)};height:${percent(h, height)}"></i>`
}

/** Each picture stands in the page once, however many findings it shows: shot → its class. */
type Shots = Map<Buffer, string>

const shotsOf = (findings: readonly Finding[]): Shots =>
  new Map([...new Set(findings.flatMap(({ shot }) => shot ?? []))].map((shot, i) => [shot, `shot-${i}`]))

const shotStyle = (shots: Shots) =>
  [...shots].map(
    ([shot, name]) => `.${name} { background-image: url(data:image/png;base64,${shot.toString('base64')}) }`,
  )

function picture({ shot, at }: Finding, deck: DeckInfo, shots: Shots): string {
  if (!shot) return ''
  const marks = at.map((box) => mark(box, deck)).join('')
  const ratio = `aspect-ratio:${deck.width}/${deck.height}`
  return `<div class="shot ${shots.get(shot)}" role="img" aria-label="The slide then" style="${ratio}">${marks}</div>`
}

const entry = (finding: Finding, deck: DeckInfo, shots: Shots) => `
<li>
  <h3><code>${finding.rule}</code> ${escaped(whenOf(finding))}</h3>
  <pre>${escaped(finding.what)}</pre>
  <p>${escaped(finding.remedy)}</p>
  ${picture(finding, deck, shots)}
</li>`

const headline = (no: number, title: string) =>
  no ? `${no} ${escaped(title || 'no title')}` : 'The whole deck'

function section(no: number, findings: Finding[], deck: DeckInfo, shots: Shots): string {
  const entries = findings.map((finding) => entry(finding, deck, shots)).join('')
  return `<section id="slide-${no}"><h2>${headline(no, findings[0]!.title)}</h2><ol>${entries}</ol></section>`
}

function thumbnail(no: number, title: string, count: number, { thumbnails, deck }: Result): string {
  const source = thumbnails.get(no)?.toString('base64')
  const image = source
    ? `<img src="data:image/jpeg;base64,${source}" alt="" style="aspect-ratio:${deck.width}/${deck.height}">`
    : ''
  const about = `${image}<span>${headline(no, title)}</span><b>${count || 'fine'}</b>`
  return count ? `<li class="bad"><a href="#slide-${no}">${about}</a></li>` : `<li>${about}</li>`
}

function offs({ off }: Result): string {
  if (!off.length) return ''
  const lines = off.map(
    ({ slide, rule, reason, silenced }) =>
      `<li>slide ${slide}: <code>${rule}</code>, since: ${escaped(reason)} (${silenced} findings)</li>`,
  )
  return `<section><h2>Switched off</h2><ul>${lines.join('')}</ul></section>`
}

/** The whole page. Slides with most findings stand first. */
export function htmlReport(result: Result): string {
  const { deck, findings, slides } = result
  const of = (no: number) => findings.filter(({ slide }) => slide === no)
  const worst = [0, ...slides.map(({ no }) => no)]
    .filter((no) => of(no).length)
    .sort((a, b) => of(b).length - of(a).length || a - b)
  const order = [...slides].sort((a, b) => of(b.no).length - of(a.no).length || a.no - b.no)
  const all = order.map(({ no, title }) => thumbnail(no, title, of(no).length, result)).join('')
  const shots = shotsOf(findings)
  const deckwide = of(0).length
  const more = deckwide ? `, and <a href="#slide-0">${deckwide} of the whole deck</a>` : ''
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(deck.title)}: what the gate found</title>
<style>${[style, ...shotStyle(shots)].join('\n')}</style>
<h1>${escaped(deck.title)}</h1>
<p>${slides.length} slides looked at, ${findings.length - deckwide} findings on ${worst.filter(Boolean).length} of them${more}.</p>
<ul class="slides">${all}</ul>
${worst.map((no) => section(no, of(no), deck, shots)).join('\n')}
${offs(result)}
</html>
`
}
