/** Sums that a sentence asks for, as the calculator reads them. */

export const NUMBER = String.raw`(\d+(?:\.\d+)?)`
export const numbersIn = (text: string): readonly string[] => text.match(new RegExp(NUMBER, 'g')) ?? []
const rule = (pattern: string, sum: string) => [new RegExp(pattern, 'g'), sum] as const

/** Said in words → in signs. */
const SIGNS = [
  rule(`${NUMBER} ?(?:%|percent|per cent) of`, '$1 ÷ 100 ×'),
  rule(`${NUMBER} squared`, '$1 × $1'),
  rule(String.raw`\b(?:a |the )?half of\b`, '1 ÷ 2 ×'),
  rule(String.raw`\b(?:a |the |one )?third of\b`, '1 ÷ 3 ×'),
  rule(String.raw`\b(?:a |the |one )?quarter of\b`, '1 ÷ 4 ×'),
  rule(String.raw`\b(?:twice|double)\b`, '2 ×'),
  rule(String.raw`(?<=\d) of (?=\d)`, '×'),
  rule(String.raw`\b(?:multiplied by|times)\b|(?<=\d) ?x ?(?=\d)`, '×'),
  rule(String.raw`\b(?:divided by|over)\b`, '÷'),
  rule(String.raw`\b(?:plus|added to)\b`, '+'),
  rule(String.raw`\b(?:minus|less|take away)\b`, '−'),
]

/** How the parts of a story make a sum. `[^\d]*?`: whatever is said between them. */
const STORIES = [
  [`(?:split|share|shared|divide) ${NUMBER}[^\\d]*? (?:by|among|between|into|with|for) ${NUMBER}`, '$1 ÷ $2'],
  [
    `${NUMBER}[^\\d]*? (?:at|for|cost|costs|costing) ${NUMBER}[^\\d]*? each[^\\d]*? with (?:an? )?${NUMBER}`,
    '$3 − $1 × $2',
  ],
  [`${NUMBER}[^\\d]*? (?:at|for|cost|costs|costing) ${NUMBER}[^\\d]*? (?:each|a piece|apiece)`, '$1 × $2'],
  [`${NUMBER}[^\\d]*? (?:share|split)[^\\d]*? ${NUMBER}`, '$2 ÷ $1'],
  [`${NUMBER} ?(?:%|percent|per cent) off (?:an? )?${NUMBER}`, '$2 − $1 ÷ 100 × $2'],
  [`(?:subtract|take) ${NUMBER}[^\\d]*? from ${NUMBER}`, '$2 − $1'],
  [`multiply ${NUMBER}[^\\d]*? (?:by|and|with) ${NUMBER}`, '$1 × $2'],
] as const

/** Seconds. */
const UNITS: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  year: 31_536_000,
}
export const UNIT = `(${Object.keys(UNITS).join('|')})s?`

/** `amount` of one unit in another, as a sum: 4 days in hours is “4 × 24”. */
export function converted(amount: string, from: string, to: string): string {
  const [have, want] = [UNITS[from], UNITS[to]]
  if (have === want) return amount
  return have > want ? `${amount} × ${have / want}` : `${amount} ÷ ${want / have}`
}

/** Where a sentence speaks of several numbers at once. */
function ofList(text: string): string | undefined {
  const [, kind, list] = /\b(average|mean|sum|total|add)\b(?: of)? (.*)/.exec(text) ?? []
  const numbers = numbersIn(list ?? '')
  if (numbers.length < 2) return undefined
  const sum = numbers.join(' + ')
  return kind === 'average' || kind === 'mean' ? `(${sum}) ÷ ${numbers.length}` : sum
}

function inUnits(text: string): string | undefined {
  const found = new RegExp(`how many ${UNIT} .*\\b(?:in|make|are|is)\\b (?:an? )?${NUMBER}? ?${UNIT}`).exec(
    text,
  )
  return found ? converted(found[2] ?? '1', found[3], found[1]) : undefined
}

const LEAD = /^(?:what is|what[’']?s|how much is|calculate|work out)|[\s=?.]+$/g
/** “9-17” in a sentence is a range. */
const RANGE = /^\d+(?::\d\d)?-\d+(?::\d\d)?$/

/** A sum written out in the text: at least two numbers with a sign between them. */
function written(text: string): string | undefined {
  const signs = SIGNS.reduce((now, [words, sign]) => now.replace(words, sign), text.replace(/[,€$£]/g, ' '))
  const whole = signs.replace(LEAD, '').trim()
  const sums = (signs.match(/[-−(\d][\d\s.:()+*/×÷−-]*/g) ?? [])
    .map((part) => part.replace(/[\s.]+$/, ''))
    .filter((part) => /[\d)]\s*[-+*/×÷−]/.test(part) && (!RANGE.test(part) || part === whole))
  return sums.sort((a, b) => b.length - a.length)[0]?.replace(/\s+/g, ' ')
}

/** The sum a text asks for, if it asks for one. text: with its numbers in digits. */
export function sumOf(text: string): string | undefined {
  for (const [pattern, sum] of STORIES) {
    const found = new RegExp(pattern).exec(text)
    if (found) return sum.replace(/\$(\d)/g, (_, n: string) => found[Number(n)])
  }
  return ofList(text) ?? written(text) ?? inUnits(text)
}
