/** Looks at a slide at rest: all that a rule may ask of one click, with as little work as will do. */
import type { PNG } from 'pngjs'
import type { Found, Look, SlideInfo } from '../evidence'
import type { Box, Sheet, Wishes } from '../page/sheet'
import type { Settings } from '../settings'
import { axeResults, type AxeFault } from './axe'
import { lostFrames } from './frames'
import type { Host } from './host'
import { difference, inkOf, type Ink } from './ink'
import { readPicture, type Stage } from './stage'

export const wishesOf = ({ smallPrint, dimmed, code, bleed, live }: Settings): Wishes => ({
  small: smallPrint.map(({ where }) => where),
  dimmed,
  code,
  bleed,
  live,
})

/** What has been seen of a slide so far, in one pass; looked at once, it need not be again. */
export interface Memory {
  rings: Set<string>
  /** The key of the picture looked at last. */
  picture?: string
  ink: Ink[]
}

export const fresh = (): Memory => ({ rings: new Set(), ink: [] })

/** Contrast is measured by a rule of its own; and what stands in a frame is another page. */
const LEFT_OUT = ['color-contrast', 'color-contrast-enhanced', 'frame-tested']

/** What axe has judged so far, in any mode: what is alike to assistive technology is judged once, and told each time. */
export type Judged = Map<string, Promise<AxeFault[]>>

async function axeOf({ page }: Stage, slide: SlideInfo, judged: Judged): Promise<AxeFault[]> {
  const signature = `${slide.no} ${await page.evaluate(() => window.sheet.signature())}`
  const found =
    judged.get(signature) ?? axeResults(page, `#slide-content [data-slidev-no="${slide.no}"]`, LEFT_OUT)
  judged.set(signature, found)
  return found
}

/** Room around a control in which a ring may be drawn. */
const ROOM = 8
/** So many pixels make a ring. */
const RING = 12

function around({ x, y, w, h }: Box, { width, height }: PNG): Box {
  const [left, top] = [Math.max(0, Math.floor(x - ROOM)), Math.max(0, Math.floor(y - ROOM))]
  return {
    x: left,
    y: top,
    w: Math.min(width, Math.ceil(x + w + ROOM)) - left,
    h: Math.min(height, Math.ceil(y + h + ROOM)) - top,
  }
}

/** Shows each control as it is with the focus, and tells of those not seen so before which do not show it. */
async function ringless({ page, shoot, focusAll }: Stage, shown: PNG, memory: Memory): Promise<Found[]> {
  const reached = await page.evaluate(() => window.sheet.focusables())
  const keyOf = ({ place, name }: { place: string; name: string }) => `${place} ${name}`
  const anew = reached.filter((control) => !memory.rings.has(keyOf(control)))
  for (const control of anew) memory.rings.add(keyOf(control))
  if (!anew.length) return []
  const release = await focusAll(reached.length)
  const focused = readPicture(await shoot())
  await release()
  return anew
    .filter(({ box }) => difference(shown, focused, around(box, shown)) < RING)
    .map(({ place, name, box }) => ({
      what: `no ring with the focus: ${place}${name ? ` “${name}”` : ''}`,
      at: [box],
    }))
}

/** Links to files of the deck that do not come. */
async function missingFiles({ page }: Stage, { links }: Sheet, host: Host): Promise<string[]> {
  const { origin } = new URL(page.url())
  const missing: string[] = []
  for (const { href } of links) {
    if (!URL.canParse(href, page.url())) continue
    const url = new URL(href, page.url())
    if (url.origin !== origin || url.hash || !/\.\w{2,4}$/.test(url.pathname)) continue
    if (!(await host.file(url))) missing.push(href)
  }
  return missing
}

/** The slide with its letters, and without. */
async function pictures({ page, shoot }: Stage): Promise<[Buffer, Buffer]> {
  const shown = await shoot()
  await page.evaluate(() => window.sheet.withoutLetters())
  const bare = await shoot()
  await page.evaluate(() => window.sheet.withLetters())
  return [shown, bare]
}

export interface Seen {
  look: Look
  /** The picture; none where it is that of the click before. */
  shot?: Buffer
}

/** Looks at the slide shown, which has come to rest; its picture is kept in the page under `key`. */
export async function lookAt(
  stage: Stage,
  slide: SlideInfo,
  key: string,
  { settings, judged, host }: { settings: Settings; judged: Judged; host: Host },
  memory: Memory,
): Promise<Seen> {
  const [sheet, same] = await stage.page.evaluate(
    ([name, before, wishes]) => {
      window.sheet.keep(name)
      return [window.sheet.read(wishes), !!before && window.sheet.alike(name, before)] as const
    },
    [key, memory.picture, wishesOf(settings)] as const,
  )
  memory.picture = key
  const axe = await axeOf(stage, slide, judged)
  const look = { slide, click: sheet.click, mode: stage.mode, sheet, axe, ringless: [] as Found[] }
  const missing = await missingFiles(stage, sheet, host)
  const gone = await lostFrames(stage.page, sheet, settings, host)
  if (same) return { look: { ...look, ink: memory.ink, missing, gone } }
  const [shot, bare] = await pictures(stage)
  const shown = readPicture(shot)
  memory.ink = inkOf(shown, readPicture(bare), sheet.texts)
  look.ringless = await ringless(stage, shown, memory)
  return { look: { ...look, ink: memory.ink, missing, gone }, shot }
}
