/** A slide by all its clicks, forwards and back, each looked at. */
import type { Court } from '../court'
import { PRESENTED, whenOf } from '../court'
import type { Moment, SlideInfo, Visit } from '../evidence'
import type { Settings } from '../settings'
import type { Host } from './host'
import { fresh, lookAt, type Judged } from './look'
import type { Stage } from './stage'

export interface Round {
  stage: Stage
  court: Court
  settings: Settings
  judged: Judged
  host: Host
}

const settle = ({ page }: Stage, no: number, click: number | 'last') =>
  page.evaluate(([n, c]) => window.sheet.settled(n, c), [no, click] as const)

/** Says to the page which slide comes, so that what is set going from now on is known to be its. */
export const begin = ({ page }: Stage, no: number, click: number) =>
  page.evaluate(
    async ([n, c]) => {
      window.sheet.begin(n)
      window.sheet.restart()
      await window.sheet.go(n, c)
    },
    [no, click] as const,
  )

/** More clicks than any slide has: its last. */
export const LAST = 999

/** What is heard now, and said by slides that were left before. */
async function saidBefore(
  { stage, court }: Round,
  { slide, when, noise }: Moment,
): Promise<readonly string[]> {
  const late = noise.length ? await stage.page.evaluate(() => window.sheet.saidLate()) : []
  const theirs = new Set<string>()
  for (const { words, slide: no } of late) {
    const said = noise.filter((line) => /^(console|error)/.test(line) && line.includes(words))
    for (const line of said) theirs.add(line)
    const owner = no === slide.no ? undefined : court.slideOf(no)
    const then = when === PRESENTED ? when : 'after it was left'
    if (owner && said.length) court.moment({ slide: owner, when: then, click: 0, noise: said })
    else for (const line of said) theirs.delete(line)
  }
  return noise.filter((line) => !theirs.has(line))
}

/** Tells what happened on the way to a state; with a picture where something is wrong. */
export async function tell(round: Round, moment: Moment): Promise<void> {
  const { stage, court } = round
  const noise = await saidBefore(round, moment)
  const wrong = moment.trouble || noise.length || moment.changed || moment.deaf
  court.moment({ ...moment, noise }, wrong ? await stage.shoot().catch(() => undefined) : undefined)
}

/** What belongs to slides left by now and still goes on. */
export async function tellLeftovers({ stage, court }: Round, slides: readonly SlideInfo[], when: string) {
  const left = await stage.page.evaluate(() => window.sheet.leftovers())
  for (const slide of slides) {
    const leftovers = left.filter((l) => l.slide === slide.no)
    if (leftovers.length) court.moment({ slide, when, click: 0, noise: [], leftovers })
  }
}

const stayed = (trouble: string) => trouble.startsWith('stayed at')

/** How it differs now from a picture kept before. */
async function changed({ page }: Stage, key: string, how: 'back' | 'by itself'): Promise<Moment['changed']> {
  const difference = await page.evaluate((kept) => window.sheet.differs(kept), key)
  return difference ? { ...difference, how } : undefined
}

/** Enters a slide at its first click, and says how long that kept the page from answering. */
async function enter(stage: Stage, slide: SlideInfo): Promise<{ trouble: string; busy: number }> {
  const before = await stage.work()
  await begin(stage, slide.no, 0)
  const start = Number(slide.frontmatter.clicksStart ?? 0)
  const trouble = await settle(stage, slide.no, start)
  const worked = ((await stage.work()) - before) * 1000
  const busy = Math.min(worked, await stage.page.evaluate(() => window.sheet.longest()))
  return { trouble, busy }
}

/** From the first click to the last, and back. Returns what was seen of it. */
export async function walk(round: Round, slide: SlideInfo): Promise<Visit> {
  const { stage, court } = round
  const visit: Visit = { slide, mode: stage.mode, clicks: 0, sheets: [] }
  const memory = fresh()
  const key = (click: number) => `${slide.no}@${click}`
  const first = Number(slide.frontmatter.clicksStart ?? 0)
  for (let click = first; click <= Math.max(first, visit.clicks); click++) {
    const when = whenOf(click, stage.mode)
    const moment: Moment = { slide, when, click, noise: [] }
    if (click === first) Object.assign(moment, await enter(stage, slide))
    else {
      await stage.page.keyboard.press('ArrowRight')
      moment.trouble = await settle(stage, slide.no, click)
    }
    if (click > first && stayed(moment.trouble!)) moment.deaf = 'ArrowRight'
    moment.noise = stage.heard()
    await tell(round, moment)
    if (moment.trouble) return visit
    const { look, shot } = await lookAt(stage, slide, key(click), round, memory)
    court.look(look, shot)
    visit.shot = shot ?? visit.shot
    visit.clicks = look.sheet.clicks
    visit.sheets.push(look.sheet)
  }
  court.visit(visit)
  for (let click = visit.clicks - 1; click >= first; click--) {
    await stage.page.keyboard.press('ArrowLeft')
    const trouble = await settle(stage, slide.no, click)
    await tell(round, {
      slide,
      when: `back at ${whenOf(click, stage.mode)}`,
      click,
      trouble,
      deaf: stayed(trouble) ? 'ArrowLeft' : undefined,
      changed: trouble ? undefined : await changed(stage, key(click), 'back'),
      noise: stage.heard(),
    })
    if (trouble) return visit
  }
  return visit
}

/** Enters a slide at its last click: from outside, as by an address that says more clicks than it has. */
async function enterLast(stage: Stage, slide: SlideInfo): Promise<string> {
  await begin(stage, slide.no, LAST)
  const trouble = await settle(stage, slide.no, 'last')
  if (trouble) return trouble
  // Slidev counts back from what the address says, so that has to be the true number.
  const { clicks } = await stage.page.evaluate(() => window.sheet.position())
  await begin(stage, slide.no, clicks)
  return settle(stage, slide.no, clicks)
}

/** Entered at its last click, and from there back by PageUp, each looked at. Returns the words at the last, if it is reached. */
export async function walkBack(round: Round, slide: SlideInfo): Promise<string | undefined> {
  const { stage, court } = round
  const memory = fresh()
  let trouble = await enterLast(stage, slide)
  let words: string | undefined
  for (let click = await lastClick(stage); ; click--) {
    const when = whenOf(click, stage.mode)
    const deaf = words !== undefined && stayed(trouble) ? 'PageUp' : undefined
    await tell(round, { slide, when, click, trouble, deaf, noise: stage.heard() })
    if (trouble) break
    const key = `${slide.no}@${click}`
    const { look, shot } = await lookAt(stage, slide, key, round, memory)
    court.look(look, shot)
    words ??= wordsOf(look.sheet.texts)
    if (click <= look.sheet.start) break
    await stage.page.keyboard.press('PageUp')
    trouble = await settle(stage, slide.no, click - 1)
  }
  return words
}

/** Clicks through it without looking. Returns the words at the last click. */
export async function clickThrough({ stage }: Round, slide: SlideInfo): Promise<string> {
  const { page } = stage
  const first = Number(slide.frontmatter.clicksStart ?? 0)
  await begin(stage, slide.no, 0)
  let trouble = await settle(stage, slide.no, first)
  const last = await lastClick(stage)
  for (let click = first + 1; click <= last && !trouble; click++) {
    await page.keyboard.press('ArrowRight')
    trouble = await settle(stage, slide.no, click)
  }
  return trouble || page.evaluate(() => window.sheet.words())
}

const lastClick = ({ page }: Stage) => page.evaluate(() => window.sheet.position().clicks)

export const wordsOf = (texts: readonly { words: string }[]) => texts.map((t) => t.words).join(' ')

/** Jumps to the last click, where it looks as when clicked through, and goes on to. */
export async function finished(round: Round, { slide, clicks }: Visit): Promise<void> {
  const { stage } = round
  const trouble = await enterLast(stage, slide)
  if (!trouble) await stage.page.waitForTimeout(await stage.page.evaluate(() => window.sheet.due()))
  const noise = stage.heard()
  const difference = await changed(stage, `${slide.no}@${clicks}`, 'by itself')
  await tell(round, { slide, when: 'last click', click: clicks, trouble, noise, changed: difference })
}
