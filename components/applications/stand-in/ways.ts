/**
 * Ways to reach a goal, a rule each: whether it fits, and its steps. A step yields a call of a tool and gets what that
 * found; from a tool's text only numbers are read and quotations taken, never orders.
 */
import type { Outcome } from '../../../stack/applications'
import { inDigits, timeOfDay } from './numbers'
import { converted, NUMBER, numbersIn, sumOf, UNIT } from './arithmetic'

interface Ask {
  thought: string
  tool: string
  args: Record<string, string>
}
type Steps = Generator<Ask, Outcome, string>
/** text: the goal with its numbers in digits. */
interface Way {
  fits: (text: string) => boolean
  steps: (text: string, goal: string) => Steps
}

const CAN = 'I can only tell the time, do sums and search the shop’s cards.'
const answer = (text: string): Outcome => ({ kind: 'answer', text })
const declined = (text: string): Outcome => ({ kind: 'declined', text })

const lookAtClock = (): Ask => ({ thought: 'What time is it now?', tool: 'clock', args: {} })
const workOut = (thought: string, expression: string): Ask => ({
  thought,
  tool: 'calculator',
  args: { expression },
})

/** What nobody could find out, and what would take hands. */
const FUTURE = /\b(lottery|lotto|predict|prediction|forecast|horoscope|fortune|weather|stock market|bet)\b/
const DEED =
  /^(?:(?:please|can you|could you|will you|would you|i want you to|you must|go and|now) )*(book|buy|order|send|call|phone|e-?mail|pay|cancel|reserve|write|draw|sing|play|translate|delete|remind|cook|clean)\b/

const deed: Way = {
  fits: (text) => DEED.test(text),
  *steps(text) {
    return declined(`I have no tool to ${DEED.exec(text)![1]} anything. ${CAN}`)
  },
}

const sum: Way = {
  fits: (text) => sumOf(text) !== undefined,
  *steps(text) {
    const expression = sumOf(text)!
    const used = numbersIn(expression)
    // “One” may be no number.
    if (!numbersIn(text).every((n) => n === '1' || used.includes(n)))
      return declined('I can’t fit all of its numbers into one sum.')
    const result = yield workOut('That is a sum.', expression)
    return answer(`${expression} = ${result}${/:\d\d/.test(expression) ? ' minutes' : ''}`)
  },
}

const TIME = String.raw`(\d?\d:\d\d)\b`
const NOW = new RegExp(`\\b(?:now|it is|it[’']s|time is|clock says)(?: now| already)? ${TIME}`)
const timesIn = (text: string) => text.replace(NOW, '').match(new RegExp(TIME, 'g')) ?? []
const many = (n: number | string, unit = 'minute') => {
  const rounded = Number(Number(n).toFixed(2))
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
const asks = (text: string) => new RegExp(`how many (?:more )?${UNIT}`).exec(text)?.[1]
const HOW_LONG =
  /\b(how long|how many|how much (?:more )?time|left|gone|missed|catch|make|in time|on time|until|till)\b/
/** All amounts of time in a text as minutes to add or take: “2 hours and 5 minutes” → “(2 × 60 + 5)”. */
function spans(text: string): string {
  const each = [...text.matchAll(new RegExp(`${NUMBER} ?(?:${UNIT}|mins?)\\b`, 'g'))]
  const sum = each.map(([, n, unit = 'minute']) => converted(n, unit, 'minute')).join(' + ')
  return each.length > 1 ? `(${sum})` : sum
}

/** The time the goal says it is, else the clock's. */
function* now(text: string): Generator<Ask, string, string> {
  return NOW.exec(text)?.[1] ?? (yield lookAtClock())
}

const DATE = /\b(?:what|which) (?:day|date|month|year)\b|\bdate is it\b|\btoday[’']s date\b/
const ELSEWHERE = /\btime(?: is it)? in (?!\d|the |an? |half)\p{L}/u
const otherClock: Way = {
  fits: (text) => DATE.test(text) || ELSEWHERE.test(text),
  *steps() {
    return declined('My clock tells the time of day here, no date and no other place.')
  },
}

const between: Way = {
  fits: (text) => timesIn(text).length === 2 && HOW_LONG.test(text),
  *steps(text) {
    const [from, to] = timesIn(text)
    let long = Number(yield workOut('How long is that?', `${to} − ${from}`))
    if (long < 0) long = Number(yield workOut('That is past midnight.', `24:00 + ${to} − ${from}`))
    return answer(`${from} to ${to} is ${many(long)}.`)
  },
}

const WHEN = /\b(?:when|what time|how late)\b([^.?!]*)/g
/** “When must I leave”, not “when am I home if I leave”. */
const BEFORE =
  /^ (?:was (?:it|that)|(?:must|should|shall|do|does|did|can|could|have|has) (?:\p{L}+ ){0,2}?(?:to )?(?:leave|go|start|set off|depart|get up|begin))\b/u
const when: Way = {
  fits: (text) => !!spans(text) && text.search(WHEN) >= 0,
  *steps(text) {
    const question = [...text.matchAll(WHEN)].at(-1)![1]
    const before = BEFORE.test(question)
    const [time = yield* now(text)] = timesIn(text)
    const sign = before ? '−' : '+'
    const result = Number(
      yield workOut(before ? 'So much before.' : 'So much later.', `${time} ${sign} ${spans(text)}`),
    )
    return answer(`At ${timeOfDay(result)}.`)
  },
}

const LEAVES = /\b(train|tram|bus|boat|ferry|plane|flight|leaves?|left|departs?|gone)\b/
const until: Way = {
  fits: (text) => timesIn(text).length === 1 && HOW_LONG.test(text),
  *steps(text) {
    const [time] = timesIn(text)
    const at = yield* now(text)
    const away = spans(text)
    const rest = `${time} − ${at}${away && ` − ${away}`}`
    let left = Number(yield workOut('How long until then?', rest))
    const either = text.includes(`${time} o'clock`)
    if (left < 0 && either) left = Number(yield workOut('In the evening, then.', `12:00 + ${rest}`))
    const past = either || /\b(until|till|tomorrow)\b/.test(text) ? 0 : -720
    if (left < past) left = Number(yield workOut('That is tomorrow.', `24:00 + ${rest}`))
    if (left < 0 && away) return answer(`That is ${many(-left)} too late.`)
    if (left < 0) return answer(`${LEAVES.test(text) ? 'It has left: ' : ''}${time} was ${many(-left)} ago.`)
    const unit = asks(text) ?? 'minute'
    if (unit === 'minute') return answer(`You have ${many(left)}.`)
    const result = yield workOut(`In ${unit}s?`, converted(String(left), 'minute', unit))
    return answer(`You have ${many(result, unit)}.`)
  },
}

const timeNow: Way = {
  fits: (text) =>
    /\b(?:time is it|time it is|the time(?! of)|time now|current time|how late is it)\b/.test(text),
  *steps(text) {
    return answer(`It is ${yield* now(text)}.`)
  },
}

/** Its last sentence that asks, else all of it: what else a goal tells would only lead a search astray. A point in a number
 *  ends no sentence. */
const questionIn = (goal: string) => {
  const start = goal.slice(0, 500)
  return (/(?:[^.?!]|\.(?=\d))+\?\s*$/.exec(start)?.[0] ?? start).trim()
}

const cards: Way = {
  fits: () => true,
  *steps(text, goal) {
    const found = yield {
      thought: 'Do the cards say?',
      tool: 'search_cards',
      args: { question: questionIn(goal) },
    }
    const all = found.split('\n')
    if (FUTURE.test(text)) return declined('No tool of mine can see what will be.')
    if (!found) return declined(`The cards say nothing about it. ${CAN}`)
    const unit = asks(text)
    const span = new RegExp(`${NUMBER} ${UNIT}`)
    const card = all.find((one) => span.test(inDigits(one)))
    if (!unit || !card) return answer(`The cards say: “${all.join('”, “')}”`)
    const [, most, of] = span.exec(inDigits(card))!
    const [, gone, since] = new RegExp(`${NUMBER} ${UNIT} ago`).exec(text) ?? []
    const whole = converted(most, of, unit)
    const expression = gone ? `${whole} − ${converted(gone, since, unit)}` : whole
    const result = expression === most ? most : yield workOut('And the card’s number?', expression)
    return answer(Number(result) > 0 ? `${many(result, unit)}: “${card}”` : `None any more: “${card}”`)
  },
}

/** The first that fits is taken. */
export const WAYS: readonly Way[] = [deed, sum, otherClock, between, when, until, timeNow, cards]
