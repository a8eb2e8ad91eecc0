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

function picture({ shot, at }: Finding, deck: DeckInfo): string {
  if (!shot) return ''
  const source = `data:image/png;base64,${shot.toString('base64')}`
  return `<div class="shot"><img src="${source}" alt="The slide then">${at.map((box) => mark(box, deck)).join('')}</div>`
}

const entry = (finding: Finding, deck: DeckInfo) => `
<li>
  <h3><code>${finding.rule}</code> ${escaped(whenOf(finding))}</h3>
  <pre>${escaped(finding.what)}</pre>
  <p>${escaped(finding.remedy)}</p>
  ${picture(finding, deck)}
</li>`

const headline = (no: number, title: string) =>
  no ? `${no} ${escaped(title || 'no title')}` : 'The whole deck'

function section(no: number, findings: Finding[], deck: DeckInfo): string {
  const entries = findings.map((finding) => entry(finding, deck)).join('')
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
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(deck.title)}: what the gate found</title>
<style>${style}</style>
<h1>${escaped(deck.title)}</h1>
<p>${slides.length} slides looked at, ${findings.length} findings on ${worst.length} of them.</p>
<ul class="slides">${all}</ul>
${worst.map((no) => section(no, of(no), deck)).join('\n')}
${offs(result)}
</html>
`
}
