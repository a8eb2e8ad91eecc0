/** HTML report: one self-contained page with thumbnails of all slides, then each finding with its boxes marked. */
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'
import type { DeckInfo } from '../types'
import type { BoundingBox } from '../page/types'
import { style } from './style'
import { occurrencesLabel } from './terminal'

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

const percent = (part: number, total: number) => `${((100 * part) / total).toFixed(2)}%`

/** Frame around a box in a screenshot. */
function markBox({ x, y, w, h }: BoundingBox, { width, height }: DeckInfo): string {
  const [left, top] = [percent(x, width), percent(y, height)]
  return `<i style="left:${left};top:${top};width:${percent(w, width)};height:${percent(h, height)}"></i>`
}

/** Screenshot → its CSS class: several findings share one screenshot, which is embedded once. */
type ScreenshotClasses = Map<Buffer, string>

const screenshotClasses = (findings: readonly Finding[]): ScreenshotClasses =>
  new Map(
    [...new Set(findings.flatMap(({ screenshot }) => screenshot ?? []))].map((shot, i) => [
      shot,
      `shot-${i}`,
    ]),
  )

const screenshotStyles = (shots: ScreenshotClasses) =>
  [...shots].map(
    ([shot, name]) => `.${name} { background-image: url(data:image/png;base64,${shot.toString('base64')}) }`,
  )

function screenshotFigure({ screenshot, boxes }: Finding, deck: DeckInfo, shots: ScreenshotClasses): string {
  if (!screenshot) return ''
  const marks = boxes.map((box) => markBox(box, deck)).join('')
  const ratio = `aspect-ratio:${deck.width}/${deck.height}`
  return `<div class="shot ${shots.get(screenshot)}" role="img" aria-label="Screenshot of the slide" style="${ratio}">${marks}</div>`
}

const findingItem = (finding: Finding, deck: DeckInfo, shots: ScreenshotClasses) => `
<li>
  <h3><code>${finding.rule}</code> ${escapeHtml(occurrencesLabel(finding))}</h3>
  <pre>${escapeHtml(finding.message)}</pre>
  <p>${escapeHtml(finding.fixHint)}</p>
  ${screenshotFigure(finding, deck, shots)}
</li>`

const headline = (no: number, title: string) =>
  no ? `${no} ${escapeHtml(title || 'untitled')}` : 'The whole deck'

function section(no: number, findings: Finding[], deck: DeckInfo, shots: ScreenshotClasses): string {
  const entries = findings.map((finding) => findingItem(finding, deck, shots)).join('')
  return `<section id="slide-${no}"><h2>${headline(no, findings[0]!.title)}</h2><ol>${entries}</ol></section>`
}

function thumbnail(no: number, title: string, count: number, { thumbnails, deck }: CheckResult): string {
  const source = thumbnails.get(no)?.toString('base64')
  const image = source
    ? `<img src="data:image/jpeg;base64,${source}" alt="" style="aspect-ratio:${deck.width}/${deck.height}">`
    : ''
  const about = `${image}<span>${headline(no, title)}</span><b>${count || 'fine'}</b>`
  return count ? `<li class="bad"><a href="#slide-${no}">${about}</a></li>` : `<li>${about}</li>`
}

function disabledRulesSection({ disabledRules }: CheckResult): string {
  if (!disabledRules.length) return ''
  const lines = disabledRules.map(
    ({ slide, rule, reason, suppressed }) =>
      `<li>slide ${slide}: <code>${rule}</code>, reason: ${escapeHtml(reason)} (${suppressed} findings)</li>`,
  )
  return `<section><h2>Disabled rules</h2><ul>${lines.join('')}</ul></section>`
}

/** The report as HTML; slides with most findings come first, those with as many in the order of the deck. */
export function htmlReport(result: CheckResult): string {
  const { deck, findings, slides } = result
  const findingsOf = (no: number) => findings.filter(({ slide }) => slide === no)
  const worst = [0, ...slides.map(({ no }) => no)]
    .filter((no) => findingsOf(no).length)
    .sort((a, b) => findingsOf(b).length - findingsOf(a).length)
  const order = [...slides].sort((a, b) => findingsOf(b.no).length - findingsOf(a.no).length)
  const all = order.map(({ no, title }) => thumbnail(no, title, findingsOf(no).length, result)).join('')
  const shots = screenshotClasses(findings)
  const deckFindings = findingsOf(0).length
  const more = deckFindings ? `, and <a href="#slide-0">${deckFindings} of the whole deck</a>` : ''
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(deck.title)}: findings of the gate</title>
<style>${[style, ...screenshotStyles(shots)].join('\n')}</style>
<h1>${escapeHtml(deck.title)}</h1>
<p>${slides.length} slides looked at, ${findings.length - deckFindings} findings on ${worst.filter(Boolean).length} of them${more}.</p>
<ul class="slides">${all}</ul>
${worst.map((no) => section(no, findingsOf(no), deck, shots)).join('\n')}
${disabledRulesSection(result)}
</html>
`
}
