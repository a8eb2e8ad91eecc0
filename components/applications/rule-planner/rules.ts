/**
 * The rules of the planner. Each decides whether it fits a goal, and yields tool calls until it can answer. Of a tool's
 * result it uses numbers and quotations only, never instructions.
 */
import type { AgentOutcome } from 'llm-stack/applications'
import { normaliseNumbers, formatTimeOfDay } from './numbers'
import { convertUnit, NUMBER_PATTERN, findNumbers, findExpression, UNIT_PATTERN } from './arithmetic'

/** A tool call and the thought that leads to it. */
interface ToolRequest {
  thought: string
  tool: string
  args: Record<string, string>
}
/** Yields tool calls and receives their results as text. */
type PlanSteps = Generator<ToolRequest, AgentOutcome, string>
interface PlannerRule {
  /** `text`: the goal with its numbers in digits, by normaliseNumbers. */
  matches: (text: string) => boolean
  /** `goal`: as it was typed. */
  plan: (text: string, goal: string) => PlanSteps
}

const CAPABILITIES = 'I can only tell the time, do sums and search the shop’s cards.'
const answer = (text: string): AgentOutcome => ({ kind: 'answer', text })
const declined = (text: string): AgentOutcome => ({ kind: 'declined', text })

const readClock = (): ToolRequest => ({ thought: 'What time is it now?', tool: 'clock', args: {} })
const calculate = (thought: string, expression: string): ToolRequest => ({
  thought,
  tool: 'calculator',
  args: { expression },
})

/** Words about the future, which no tool knows. */
const FUTURE_WORDS =
  /\b(lottery|lotto|predict|prediction|forecast|horoscope|fortune|weather|stock market|bet)\b/
/** A request for an action that no tool can perform. */
const ACTION_REQUEST =
  /^(?:(?:please|can you|could you|will you|would you|i want you to|you must|go and|now) )*(book|buy|order|send|call|phone|e-?mail|pay|cancel|reserve|write|draw|sing|play|translate|delete|remind|cook|clean)\b/

const actionRule: PlannerRule = {
  matches: (text) => ACTION_REQUEST.test(text),
  *plan(text) {
    return declined(`I have no tool to ${ACTION_REQUEST.exec(text)![1]} anything. ${CAPABILITIES}`)
  },
}

const sumRule: PlannerRule = {
  matches: (text) => findExpression(text) !== undefined,
  *plan(text) {
    const expression = findExpression(text)!
    const used = findNumbers(expression)
    // “One” may be a pronoun.
    if (!findNumbers(text).every((n) => n === '1' || used.includes(n)))
      return declined('I can’t fit all of its numbers into one sum.')
    const result = yield calculate('That is a sum.', expression)
    return answer(`${expression} = ${result}${/:\d\d/.test(expression) ? ' minutes' : ''}`)
  },
}

const TIME_PATTERN = String.raw`(\d?\d:\d\d)\b`
const NOW_PATTERN = new RegExp(
  `\\b(?:now|it is|it[’']s|time is|clock says)(?: now| already)? ${TIME_PATTERN}`,
)
const findTimes = (text: string) => text.replace(NOW_PATTERN, '').match(new RegExp(TIME_PATTERN, 'g')) ?? []
const formatAmount = (n: number | string, unit = 'minute') => {
  const rounded = Number(Number(n).toFixed(2))
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
const requestedUnit = (text: string) => new RegExp(`how many (?:more )?${UNIT_PATTERN}`).exec(text)?.[1]
const HOW_LONG_QUESTION =
  /\b(how long|how many|how much (?:more )?time|left|gone|missed|catch|make|in time|on time|until|till)\b/
/** All durations in a text as an expression in minutes: “2 hours and 5 minutes” → “(2 × 60 + 5)”; '' = none. */
function totalMinutes(text: string): string {
  const durations = [...text.matchAll(new RegExp(`${NUMBER_PATTERN} ?(?:${UNIT_PATTERN}|mins?)\\b`, 'g'))]
  const sum = durations.map(([, n, unit = 'minute']) => convertUnit(n, unit, 'minute')).join(' + ')
  return durations.length > 1 ? `(${sum})` : sum
}

/** The current time as the goal states it, else from the clock. */
function* currentTime(text: string): Generator<ToolRequest, string, string> {
  return NOW_PATTERN.exec(text)?.[1] ?? (yield readClock())
}

const DATE_QUESTION = /\b(?:what|which) (?:day|date|month|year)\b|\bdate is it\b|\btoday[’']s date\b/
const OTHER_PLACE_QUESTION = /\btime(?: is it)? in (?!\d|the |an? |half)\p{L}/u
const unknownTimeRule: PlannerRule = {
  matches: (text) => DATE_QUESTION.test(text) || OTHER_PLACE_QUESTION.test(text),
  *plan() {
    return declined('My clock tells the time of day here, no date and no other place.')
  },
}

const durationRule: PlannerRule = {
  matches: (text) => findTimes(text).length === 2 && HOW_LONG_QUESTION.test(text),
  *plan(text) {
    const [from, to] = findTimes(text)
    let minutes = Number(yield calculate('How long is that?', `${to} − ${from}`))
    if (minutes < 0) minutes = Number(yield calculate('That is past midnight.', `24:00 + ${to} − ${from}`))
    return answer(`${from} to ${to} is ${formatAmount(minutes)}.`)
  },
}

const WHEN_QUESTION = /\b(?:when|what time|how late)\b([^.?!]*)/g
/** “When must I leave”, but not “when am I home if I leave”. */
const DEPARTURE_QUESTION =
  /^ (?:was (?:it|that)|(?:must|should|shall|do|does|did|can|could|have|has) (?:\p{L}+ ){0,2}?(?:to )?(?:leave|go|start|set off|depart|get up|begin))\b/u
const timeRule: PlannerRule = {
  matches: (text) => !!totalMinutes(text) && text.search(WHEN_QUESTION) >= 0,
  *plan(text) {
    const question = [...text.matchAll(WHEN_QUESTION)].at(-1)![1]
    const before = DEPARTURE_QUESTION.test(question)
    const [time = yield* currentTime(text)] = findTimes(text)
    const sign = before ? '−' : '+'
    const result = Number(
      yield calculate(before ? 'So much before.' : 'So much later.', `${time} ${sign} ${totalMinutes(text)}`),
    )
    return answer(`At ${formatTimeOfDay(result)}.`)
  },
}

const DEPARTURE_WORDS = /\b(train|tram|bus|boat|ferry|plane|flight|leaves?|left|departs?|gone)\b/
const countdownRule: PlannerRule = {
  matches: (text) => findTimes(text).length === 1 && HOW_LONG_QUESTION.test(text),
  *plan(text) {
    const [time] = findTimes(text)
    const at = yield* currentTime(text)
    const travel = totalMinutes(text)
    const remaining = `${time} − ${at}${travel && ` − ${travel}`}`
    let left = Number(yield calculate('How long until then?', remaining))
    const isAmbiguous = text.includes(`${time} o'clock`)
    if (left < 0 && isAmbiguous)
      left = Number(yield calculate('In the evening, then.', `12:00 + ${remaining}`))
    // A time up to twelve hours ago is past; “until” always means the next one.
    const earliest = isAmbiguous || /\b(until|till|tomorrow)\b/.test(text) ? 0 : -720
    if (left < earliest) left = Number(yield calculate('That is tomorrow.', `24:00 + ${remaining}`))
    if (left < 0 && travel) return answer(`That is ${formatAmount(-left)} too late.`)
    if (left < 0)
      return answer(
        `${DEPARTURE_WORDS.test(text) ? 'It has left: ' : ''}${time} was ${formatAmount(-left)} ago.`,
      )
    const unit = requestedUnit(text) ?? 'minute'
    if (unit === 'minute') return answer(`You have ${formatAmount(left)}.`)
    const result = yield calculate(`In ${unit}s?`, convertUnit(String(left), 'minute', unit))
    return answer(`You have ${formatAmount(result, unit)}.`)
  },
}

const currentTimeRule: PlannerRule = {
  matches: (text) =>
    /\b(?:time is it|time it is|the time(?! of)|time now|current time|how late is it)\b/.test(text),
  *plan(text) {
    return answer(`It is ${yield* currentTime(text)}.`)
  },
}

/**
 * The goal's last sentence if it is a question, else all of it: other sentences would mislead the search. A point in a
 * number ends no sentence.
 */
const lastQuestion = (goal: string) => {
  const start = goal.slice(0, 500)
  return (/(?:[^.?!]|\.(?=\d))+\?\s*$/.exec(start)?.[0] ?? start).trim()
}

const searchRule: PlannerRule = {
  matches: () => true,
  *plan(text, goal) {
    const found = yield {
      thought: 'Do the cards say?',
      tool: 'search_cards',
      args: { question: lastQuestion(goal) },
    }
    const quotes = found.split('\n')
    if (FUTURE_WORDS.test(text)) return declined('No tool of mine can see what will be.')
    if (!found) return declined(`The cards say nothing about it. ${CAPABILITIES}`)
    const unit = requestedUnit(text)
    const span = new RegExp(`${NUMBER_PATTERN} ${UNIT_PATTERN}`)
    const card = quotes.find((quote) => span.test(normaliseNumbers(quote)))
    if (!unit || !card) return answer(`The cards say: “${quotes.join('”, “')}”`)
    const [, limit, limitUnit] = span.exec(normaliseNumbers(card))!
    const [, elapsed, elapsedUnit] = new RegExp(`${NUMBER_PATTERN} ${UNIT_PATTERN} ago`).exec(text) ?? []
    const total = convertUnit(limit, limitUnit, unit)
    const expression = elapsed ? `${total} − ${convertUnit(elapsed, elapsedUnit, unit)}` : total
    const result = expression === limit ? limit : yield calculate('And the card’s number?', expression)
    return answer(
      Number(result) > 0 ? `${formatAmount(result, unit)}: “${card}”` : `None any more: “${card}”`,
    )
  },
}

/** In order of priority: the first that matches is used, and the last matches always. */
export const RULES: readonly PlannerRule[] = [
  actionRule,
  sumRule,
  unknownTimeRule,
  durationRule,
  timeRule,
  countdownRule,
  currentTimeRule,
  searchRule,
]
