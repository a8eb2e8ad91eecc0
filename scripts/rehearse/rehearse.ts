/** `npm run rehearse`: prints the time line of the talk and fails when it no longer fits its slot. */
import { load } from '@slidev/parser/fs'
import { announced, clock, LONG_SHEET, timeline, type Sheet } from './rehearsal'

const SLOT = [27, 32] as const // minutes
const DRIFT = 45 // seconds a TIME note may be off

const deck = await load({ roots: ['.'], userRoot: '.' }, 'slides.md')
let section = ''
const sheets = deck.slides.flatMap((s, i): Sheet[] => {
  const { floor, section: room, pause = 0 } = s.frontmatter
  section = floor ? `Floor ${floor}` : String(room ?? section)
  if (section === 'Appendix') return []
  return [
    {
      name: String(s.frontmatter.routeAlias),
      no: i + 1,
      title: s.title ?? '',
      note: s.note ?? '',
      pause: Number(pause),
      section,
    },
  ]
})

const timed = timeline(sheets)
const faults: string[] = []
let last = ''
for (const s of timed) {
  if (s.section !== last) console.log(`\n${clock(s.starts).padStart(6)}  ${s.section}`)
  last = s.section
  const long = s.seconds > LONG_SHEET ? '  long' : ''
  const pause = s.pause ? ` + ${s.pause} s` : ''
  console.log(
    `        ${String(s.no).padStart(2)} ${s.title.slice(0, 58).padEnd(58)} ${String(s.words).padStart(4)} words${pause.padEnd(7)} ${clock(s.seconds)}${long}`,
  )
  const said = announced(s.note)
  if (said !== undefined && Math.abs(said - s.starts) > DRIFT)
    faults.push(
      `${s.name} (slide ${s.no}) announces ${clock(said)} but comes up at ${clock(s.starts)}: mend its TIME note.`,
    )
}
const words = timed.reduce((n, s) => n + s.words, 0)
const total = timed.reduce((n, s) => n + s.seconds, 0)
console.log(`\n${clock(total).padStart(6)}  in all, ${words} words; the slot is ${SLOT.join(' to ')} minutes`)
if (total < SLOT[0] * 60 || total > SLOT[1] * 60)
  faults.push(`The talk takes ${clock(total)}: cut or add until it is between ${SLOT.join(' and ')} minutes.`)
faults.forEach((f) => console.error(f))
process.exitCode = faults.length ? 1 : 0
