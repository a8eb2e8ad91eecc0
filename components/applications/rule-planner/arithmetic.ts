/** Arithmetic in sentences, as expressions for the calculator. */

/** A number in digits, captured. */
export const NUMBER_PATTERN = String.raw`(\d+(?:\.\d+)?)`

/** All numbers in a text, as written. */
export const findNumbers = (text: string): readonly string[] =>
  text.match(new RegExp(NUMBER_PATTERN, 'g')) ?? []

const replacement = (pattern: string, sum: string) => [new RegExp(pattern, 'g'), sum] as const

/** Operators in words → as symbols, applied in this order. */
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

/** Word problems → expressions. `[^\d]*?` skips the words in between. */
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

const UNIT_SECONDS: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  year: 31_536_000,
}

/** A unit of time, captured in the singular. */
export const UNIT_PATTERN = `(${Object.keys(UNIT_SECONDS).join('|')})s?`

/** An amount of one unit in another, as an expression: 4 days in hours is “4 × 24”. */
export function convertUnit(amount: string, from: string, to: string): string {
  const [fromSeconds, toSeconds] = [UNIT_SECONDS[from], UNIT_SECONDS[to]]
  if (fromSeconds === toSeconds) return amount
  return fromSeconds > toSeconds
    ? `${amount} × ${fromSeconds / toSeconds}`
    : `${amount} ÷ ${toSeconds / fromSeconds}`
}

/** The sum or average of a list: “average of 3, 5 and 10”. */
function listExpression(text: string): string | undefined {
  const [, kind, list] = /\b(average|mean|sum|total|add)\b(?: of)? (.*)/.exec(text) ?? []
  const numbers = findNumbers(list ?? '')
  if (numbers.length < 2) return undefined
  const sum = numbers.join(' + ')
  return kind === 'average' || kind === 'mean' ? `(${sum}) ÷ ${numbers.length}` : sum
}

/** A conversion: “how many seconds are in a day?”. */
function unitExpression(text: string): string | undefined {
  const match = new RegExp(
    `how many ${UNIT_PATTERN} .*\\b(?:in|make|are|is)\\b (?:an? )?${NUMBER_PATTERN}? ?${UNIT_PATTERN}`,
  ).exec(text)
  return match ? convertUnit(match[2] ?? '1', match[3], match[1]) : undefined
}

const LEAD_IN = /^(?:what is|what[’']?s|how much is|calculate|work out)|[\s=?.]+$/g
/** “9-17” in a sentence is a range. */
const RANGE_PATTERN = /^\d+(?::\d\d)?-\d+(?::\d\d)?$/

/** The longest expression written out in the text: at least two numbers with an operator between them. */
function writtenExpression(text: string): string | undefined {
  const symbols = OPERATOR_WORDS.reduce(
    (result, [words, symbol]) => result.replace(words, symbol),
    text.replace(/[,€$£]/g, ' '),
  )
  const trimmed = symbols.replace(LEAD_IN, '').trim()
  const expressions = (symbols.match(/[-−(\d][\d\s.:()+*/×÷−-]*/g) ?? [])
    .map((part) => part.replace(/[\s.]+$/, ''))
    .filter((part) => /[\d)]\s*[-+*/×÷−]/.test(part) && (!RANGE_PATTERN.test(part) || part === trimmed))
  return expressions.sort((a, b) => b.length - a.length)[0]?.replace(/\s+/g, ' ')
}

/** The arithmetic that a text asks for, or undefined. `text` has its numbers in digits, by normaliseNumbers. */
export function findExpression(text: string): string | undefined {
  for (const [pattern, expression] of WORD_PROBLEMS) {
    const match = new RegExp(pattern).exec(text)
    if (match) return expression.replace(/\$(\d)/g, (_, n: string) => match[Number(n)])
  }
  return listExpression(text) ?? writtenExpression(text) ?? unitExpression(text)
}
