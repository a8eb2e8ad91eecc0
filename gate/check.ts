/** Looks at a whole deck in a browser and says what is wrong with it. */
import type { Browser } from 'playwright'
import { Court, type Finding, type Off, type Verdict } from './court'
import { Trouble } from './deck/trouble'
import type { DeckInfo, Mode, SlideInfo, Visit } from './evidence'
import { rules as all } from './rules'
import { defaults, type Settings } from './settings'
import { Host } from './visit/host'
import type { Judged } from './visit/look'
import { openStage, survey, type Place, type Stage } from './visit/stage'
import { clickThrough, finished, tellLeftovers, walk, walkBack, wordsOf, type Round } from './visit/walk'
import { presenterView, turnPages } from './visit/run-through'

export interface Job {
  browser: Browser
  /** Where the deck is served, with a slash at the end. */
  url: string
  settings?: Partial<Settings>
  /** Which slides, once the deck is known; absent = all. */
  slides?: (deck: DeckInfo) => number[]
  /** Rules by name; absent = all. */
  rules?: readonly string[]
  /** Notes of a slide, where Slidev does not have them on the page. */
  notes?: (slide: SlideInfo) => string
  /** A line for who waits. */
  progress?: (line: string) => void
  /** The deck's PDF, to be held against its slides. */
  pdf?: Uint8Array
  /** Whether to keep a small picture of each slide. */
  thumbnails?: boolean
}

export interface Result {
  deck: DeckInfo
  /** The slides looked at. */
  slides: SlideInfo[]
  findings: Finding[]
  /** What slides have switched off. */
  off: Off[]
  verdicts: Verdict[]
  /** What was seen of each slide, in the first mode. */
  visits: Visit[]
  /** Slide → milliseconds in all passes. */
  times: Map<number, number>
  /** Slide → JPEG of its last click. */
  thumbnails: Map<number, Buffer>
}

/** The rules of these names. Throws a Trouble for a name that is none. */
function chosen(names?: readonly string[]) {
  const unknown = names?.find((name) => !all.some((rule) => rule.id === name))
  if (unknown)
    throw new Trouble(`There is no rule “${unknown}”. There are: ${all.map((r) => r.id).join(', ')}.`)
  return all.filter((rule) => !names || names.includes(rule.id))
}

/** Says which slide switches a rule off that is none, or without a reason. */
function checkOff({ slides }: DeckInfo, { off }: Court) {
  for (const { rule, slide, reason } of off) {
    const about = `Slide ${slide} “${slides[slide - 1]!.title}” switches off “${rule}”`
    if (!all.some(({ id }) => id === rule)) throw new Trouble(`${about}, which is no rule.`)
    if (!reason) throw new Trouble(`${about} without a reason. Write gate: { off: { ${rule}: 'why' } }.`)
  }
}

const modesOf = ({ schema }: DeckInfo): Mode[] =>
  schema === 'light' || schema === 'dark' ? [schema] : ['light', 'dark']

/** For all slides of the overview to be drawn once they have come, in ms. */
const RENDERED = 500

/** What belongs to no slide. */
const whole: SlideInfo = { no: 0, name: '', title: 'the whole deck', notes: '', frontmatter: {} }

class Check {
  readonly court: Court
  readonly visits: Visit[] = []
  readonly times = new Map<number, number>()
  readonly thumbnails = new Map<number, Buffer>()
  private readonly judged: Judged = new Map()
  private readonly host = new Host()
  /** Slide → its words when entered at its last click, if that is reached. */
  private readonly entered = new Map<number, string | undefined>()

  constructor(
    private readonly job: Job,
    private readonly place: Place,
    readonly deck: DeckInfo,
    readonly slides: SlideInfo[],
  ) {
    this.court = new Court(chosen(job.rules), place.settings, deck)
    checkOff(deck, this.court)
  }

  async run(): Promise<void> {
    const [first, second] = modesOf(this.deck)
    await Promise.all([this.forwards(first!), this.others(first!, second)])
    await this.compare(second)
  }

  private async pass(mode: Mode, motion: 'reduce' | 'no-preference', work: (round: Round) => Promise<void>) {
    const stage = await openStage(this.place, { mode, motion }, this.deck)
    try {
      const { starting } = stage
      this.court.moment({ slide: whole, when: `at the start, ${mode}`, click: 0, noise: starting })
      await work({
        stage,
        court: this.court,
        settings: this.place.settings,
        judged: this.judged,
        host: this.host,
      })
    } finally {
      await stage.close()
    }
  }

  /** Each slide in turn; what it has set going is asked for when the next has been looked at. */
  private async each(round: Round, work: (slide: SlideInfo) => Promise<string>): Promise<void> {
    for (const slide of this.slides) {
      const start = performance.now()
      const about = await work(slide)
      await tellLeftovers(round, this.slides, 'left')
      const took = performance.now() - start
      this.times.set(slide.no, (this.times.get(slide.no) ?? 0) + took)
      this.job.progress?.(
        `  ${String(slide.no).padStart(3)}  ${(took / 1000).toFixed(1).padStart(4)} s  ${about}  ${slide.title}`,
      )
    }
    await this.leave(round)
  }

  /** Leaves the last slide, so that what it leaves behind is seen. */
  private async leave(round: Round): Promise<void> {
    const last = this.slides.at(-1)!
    const other = this.deck.slides.find(({ no }) => no !== last.no)
    if (!other) return
    await round.stage.page.evaluate(async (no) => {
      window.sheet.begin(no)
      await window.sheet.go(no)
    }, other.no)
    await round.stage.page.waitForTimeout(300)
    await tellLeftovers(round, this.slides, 'left')
    round.stage.heard()
  }

  private forwards(mode: Mode) {
    return this.pass(mode, 'reduce', (round) =>
      this.each(round, async (slide) => {
        const visit = await walk(round, slide)
        this.visits.push(visit)
        if (visit.sheets.length) await finished(round, visit)
        if (this.job.thumbnails) this.thumbnails.set(slide.no, await thumbnail(round.stage))
        return `${mode}, ${visit.clicks} clicks`
      }),
    )
  }

  private async others(first: Mode, second?: Mode) {
    if (second)
      await this.pass(second, 'reduce', (round) =>
        this.each(round, async (slide) => {
          this.entered.set(slide.no, await walkBack(round, slide))
          return second
        }),
      )
    await this.pass(first, 'no-preference', (round) => turnPages(round, this.slides))
    await this.pass(first, 'reduce', async (round) => {
      await presenterView(round, this.slides)
      if (this.slides.length === this.deck.slides.length) await this.together(round.stage)
    })
  }

  /** All slides on one page: they must get along with each other. */
  private async together({ page, heard }: Stage) {
    await page.goto('about:blank')
    await page.goto(`${this.place.url}${this.deck.hash ? '#/' : ''}overview`)
    await page
      .waitForFunction(() => window.sheet?.deck() && window.sheet.allLoaded(), undefined, { timeout: 60_000 })
      .catch(() => undefined)
    await page.waitForTimeout(RENDERED)
    heard()
    this.court.whole({ info: this.deck, repeatedIds: await page.evaluate(() => window.sheet.repeatedIds()) })
  }

  /** Entered at its last click, a slide says what it says when clicked through. */
  private async compare(mode?: Mode) {
    const doubtful = this.visits.filter(({ slide, sheets }) => {
      const now = this.entered.get(slide.no)
      const last = sheets.at(-1)
      return last && now !== undefined && joined(now) !== joined(wordsOf(last.texts))
    })
    if (!mode || !doubtful.length) return
    // It was clicked through in the other mode, which may have words of its own.
    await this.pass(mode, 'reduce', async (round) => {
      for (const { slide, clicks } of doubtful) {
        const [now, before] = [this.entered.get(slide.no)!, await clickThrough(round, slide)]
        // Into how many texts a line is cut is not seen.
        if (joined(now) === joined(before)) continue
        const changed = { now: [now], before: [before], how: 'entered' as const }
        const when = `entered at its last click, ${mode}`
        this.court.moment({ slide, when, click: clicks, noise: [], changed })
      }
    })
  }
}

const joined = (words: string) => words.replace(/\s/g, '')

const thumbnail = ({ page }: Stage) => page.screenshot({ type: 'jpeg', quality: 60 })

export async function check(job: Job): Promise<Result> {
  // First of all, so that nobody waits to hear that it cannot be read.
  const paper = job.pdf && (await import('./pdf/hold'))
  const pdf = paper && (await paper.openPdf(job.pdf!))
  const settings = { ...defaults, ...job.settings }
  const place = { browser: job.browser, url: job.url, settings }
  const deck = await survey(place)
  if (job.notes) for (const slide of deck.slides) slide.notes = job.notes(slide)
  const numbers = job.slides?.(deck)
  const slides = deck.slides.filter(({ no }) => !numbers || numbers.includes(no))
  const work = new Check(job, place, deck, slides)
  await work.run()
  if (pdf) await paper.holdAgainst(pdf, deck, work.visits, work.court)
  const { court, visits, times, thumbnails } = work
  const { findings, off, verdicts } = court
  return { deck, slides, findings, off, verdicts, visits, times, thumbnails }
}
