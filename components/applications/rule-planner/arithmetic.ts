/** Sums that a sentence asks for, as the calculator reads them. */

export const NUMBER_PATTERN = String.raw`(\d+(?:\.\d+)?)`
export const findNumbers = (text: string): readonly string[] =>
  text.match(new RegExp(NUMBER_PATTERN, 'g')) ?? []
const replacement = (pattern: string, sum: string) => [new RegExp(pattern, 'g'), sum] as const

/** Said in words → in signs. */
const OPERATOR_WORDS = [
  replacement(`${NUMBER_PATTERN} ?(?:%|percent|per cent) of`, '$1 ÷ 100 ×'),
  replacement(`${NUMBER_PATTERN} squared`, '$1 × $1'),
  replacement(String.raw`\b(?:a |the )?half of\b`, '1 ÷ 2 ×'),
  replacement(String.raw`\b(?:a |the |one )?third of\b`, '1 ÷ 3 ×'),
  replacement(String.raw`\b(?:a |the |one )?quarter of\b`, '1 ÷ 4 ×'),
  replacement(String.raw`\b(?:twice|double)\b`, '2 ×'),
  replacement(String.raw`(?<=\d) of (?=\d)`, '×'),
  replacement(String.raw`\b(?:multiplied by|times)\b|(?<=\d) ?x ?(?=\d)`, '×'),
  replacement(String.raw`\b(?:divided by|over)\b`, '÷'),
  replacement(String.raw`\b(?:plus|added to)\b`, '+'),
  replacement(String.raw`\b(?:minus|less|take away)\b`, '−'),
]

/** How the parts of a story make a sum. `[^\d]*?`: whatever is said between them. */
const WORD_PROBLEMS = [
  [
    `(?:split|share|shared|divide) ${NUMBER_PATTERN}[^\\d]*? (?:by|among|between|into|with|for) ${NUMBER_PATTERN}`,
    '$1 ÷ $2',
  ],
  [
    `${NUMBER_PATTERN}[^\\d]*? (?:at|for|cost|costs|costing) ${NUMBER_PATTERN}[^\\d]*? each[^\\d]*? with (?:an? )?${NUMBER_PATTERN}`,
    '$3 − $1 × $2',
  ],
  [
    `${NUMBER_PATTERN}[^\\d]*? (?:at|for|cost|costs|costing) ${NUMBER_PATTERN}[^\\d]*? (?:each|a piece|apiece)`,
    '$1 × $2',
  ],
  [`${NUMBER_PATTERN}[^\\d]*? (?:share|split)[^\\d]*? ${NUMBER_PATTERN}`, '$2 ÷ $1'],
  [`${NUMBER_PATTERN} ?(?:%|percent|per cent) off (?:an? )?${NUMBER_PATTERN}`, '$2 − $1 ÷ 100 × $2'],
  [`(?:subtract|take) ${NUMBER_PATTERN}[^\\d]*? from ${NUMBER_PATTERN}`, '$2 − $1'],
  [`multiply ${NUMBER_PATTERN}[^\\d]*? (?:by|and|with) ${NUMBER_PATTERN}`, '$1 × $2'],
] as const

/** Seconds. */
const UNIT_SECONDS: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  year: 31_536_000,
}
export const UNIT_PATTERN = `(${Object.keys(UNIT_SECONDS).join('|')})s?`

/** `amount` of one unit in another, as a sum: 4 days in hours is “4 × 24”. */
export function convertUnit(amount: string, from: string, to: string): string {
  const [fromSeconds, toSeconds] = [UNIT_SECONDS[from], UNIT_SECONDS[to]]
  if (fromSeconds === toSeconds) return amount
  return fromSeconds > toSeconds
    ? `${amount} × ${fromSeconds / toSeconds}`
    : `${amount} ÷ ${toSeconds / fromSeconds}`
}

/** Where a sentence speaks of several numbers at once. */
function listExpression(text: string): string | undefined {
  const [, kind, list] = /\b(average|mean|sum|total|add)\b(?: of)? (.*)/.exec(text) ?? []
  const numbers = findNumbers(list ?? '')
  if (numbers.length < 2) return undefined
  const sum = numbers.join(' + ')
  return kind === 'average' || kind === 'mean' ? `(${sum}) ÷ ${numbers.length}` : sum
}

function unitExpression(text: string): string | undefined {
  const found = new RegExp(
    `how many ${UNIT_PATTERN} .*\\b(?:in|make|are|is)\\b (?:an? )?${NUMBER_PATTERN}? ?${UNIT_PATTERN}`,
  ).exec(text)
  return found ? convertUnit(found[2] ?? '1', found[3], found[1]) : undefined
}

const LEAD_IN = /^(?:what is|what[’']?s|how much is|calculate|work out)|[\s=?.]+$/g
/** “9-17” in a sentence is a range. */
const RANGE_PATTERN = /^\d+(?::\d\d)?-\d+(?::\d\d)?$/

/** A sum written out in the text: at least two numbers with a sign between them. */
function writtenExpression(text: string): string | undefined {
  const signs = OPERATOR_WORDS.reduce(
    (now, [words, sign]) => now.replace(words, sign),
    text.replace(/[,€$£]/g, ' '),
  )
  const trimmed = signs.replace(LEAD_IN, '').trim()
  const sums = (signs.match(/[-−(\d][\d\s.:()+*/×÷−-]*/g) ?? [])
    .map((part) => part.replace(/[\s.]+$/, ''))
    .filter((part) => /[\d)]\s*[-+*/×÷−]/.test(part) && (!RANGE_PATTERN.test(part) || part === trimmed))
  return sums.sort((a, b) => b.length - a.length)[0]?.replace(/\s+/g, ' ')
}

/** The sum a text asks for, if it asks for one. text: with its numbers in digits. */
export function findExpression(text: string): string | undefined {
  for (const [pattern, sum] of WORD_PROBLEMS) {
    const found = new RegExp(pattern).exec(text)
    if (found) return sum.replace(/\$(\d)/g, (_, n: string) => found[Number(n)])
  }
  return listExpression(text) ?? writtenExpression(text) ?? unitExpression(text)
}
