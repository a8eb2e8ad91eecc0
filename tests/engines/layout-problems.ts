/** Rules of layout for a slide, with the gate's own where it has one: its page script reads a slide in any engine. */
import { defaultSettings } from '../../packages/slidev-gate/settings'
import type { ElementFinding, SlideContent, TextRun } from '../../packages/slidev-gate/page/types'
import { clippedContent } from '../../packages/slidev-gate/rules/clipped-content'
import { missingMedia } from '../../packages/slidev-gate/rules/missing-media'
import { occludedText } from '../../packages/slidev-gate/rules/occluded-text'
import { overlappingText } from '../../packages/slidev-gate/rules/overlapping-text'
import { slideOverflow } from '../../packages/slidev-gate/rules/slide-overflow'
import { stringifiedValues } from '../../packages/slidev-gate/rules/stringified-values'
import type { ClickSnapshot } from '../../packages/slidev-gate/types'
import { decodePng } from 'slidev-paper/read'
import { gatePageScript } from '../../packages/slidev-gate/visit/page-scripts'
import { readOptions } from '../../packages/slidev-gate/visit/take-snapshot'
import { measureInk } from '../../packages/slidev-gate/visit/text-ink'
import { gateSettings } from '../deck/gate-settings'
import type { EnginePage } from './browsers/engine-page'
import { CROSSED_FRAMES } from './crossed-frames'

const RULES = [slideOverflow, clippedContent, overlappingText, occludedText, missingMedia, stringifiedValues]
const settings = { ...defaultSettings, ...gateSettings }

/** Expression for the page: by how many px it can be scrolled, to the right and down. */
const SCROLLABLE = `(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
  [scrollWidth - clientWidth, scrollHeight - clientHeight])(document.documentElement)`

/** How far letters may stick out of the box of their line, px. */
const PIECE_TOLERANCE = 3

let pageScript: string | undefined

/** Waits until a slide is at rest at its last click. Resolves to the reason if it never is, else to ''. */
export async function waitUntilAtRest(page: EnginePage, no: number): Promise<string> {
  pageScript ??= gatePageScript()
  await page.evaluate(`(() => { if (!window.gate) { ${pageScript} } })()`)
  return page.evaluate<string>(`gate.waitUntilSettled(${no}, 'last', 60_000)`)
}

/**
 * Without pieces of text that lie beside their own lines: WebKit states wrong positions for parts of a text in a drawing, and
 * right ones for all of it.
 */
const withSoundPieces = (text: TextRun): TextRun => ({
  ...text,
  pieces: text.pieces.filter(({ top, bottom }) =>
    text.lines.some(({ y, h }) => top > y - PIECE_TOLERANCE && bottom < y + h + PIECE_TOLERANCE),
  ),
})

/** The problems of a slide at rest, by rule. */
export async function layoutProblems(page: EnginePage): Promise<Map<string, string[]>> {
  const read = `gate.readSlide(${JSON.stringify(readOptions(settings))})`
  const slide = await page.evaluate<SlideContent>(read)
  const content = { ...slide, texts: slide.texts.map(withSoundPieces) }
  const withText = decodePng(await page.screenshot())
  await page.evaluate('gate.hideText()')
  const withoutText = decodePng(await page.screenshot())
  await page.evaluate('gate.showText()')
  const ink = measureInk(withText, withoutText, content.texts)
  // Of a snapshot these rules read only what is here.
  const snapshot = { content, ink, missingFrames: [] as ElementFinding[] } as ClickSnapshot
  const problems = new Map(
    RULES.map(({ id, evaluate }) => [id, evaluate(snapshot, settings).map(({ message }) => message)]),
  )
  problems.set('crossed-frame', await page.evaluate<string[]>(CROSSED_FRAMES))
  const [right, down] = await page.evaluate<[number, number]>(SCROLLABLE)
  problems.set('scrolling', right || down ? [`it scrolls by ${right} px to the right, ${down} px down`] : [])
  return problems
}
