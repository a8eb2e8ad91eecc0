/** Numbers and times of day in words, converted to digits. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORD_VALUES: Record<string, number> = {
  ...Object.fromEntries(ONES.map((word, n) => [word, n])),
  ...Object.fromEntries(TENS.map((word, n) => [word, 10 * (n + 2)])),
}
const LARGE_VALUES: Record<string, number> = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 }
const LARGE_PATTERN = Object.keys(LARGE_VALUES).join('|')
const WORD_PATTERN = `(?:${Object.keys(WORD_VALUES).join('|')}|${LARGE_PATTERN})`
const SPELLED_PATTERN = new RegExp(
  `\\b(?:an? (?=${LARGE_PATTERN}))?${WORD_PATTERN}(?:(?:[ -]|(?<=hundred|thousand) and )${WORD_PATTERN})*\\b`,
  'g',
)

/** “two thousand three hundred” → “2300”. */
function parseSpelled(words: string): string {
  let [total, part] = [0, 0]
  for (const word of words.split(/[ -]/))
    if (word in WORD_VALUES) part += WORD_VALUES[word]
    else if (LARGE_VALUES[word] < 1000) part = (part || 1) * LARGE_VALUES[word]
    else if (word in LARGE_VALUES) [total, part] = [total + (part || 1) * LARGE_VALUES[word], 0]
  return String(total + part)
}

const padTwo = (n: number) => String(n).padStart(2, '0')

/** Minutes since midnight as a time of day, 19:42; wraps around to other days. */
export const formatTimeOfDay = (minutes: number): string => {
  const today = ((Math.round(minutes) % 1440) + 1440) % 1440
  return `${Math.floor(today / 60)}:${padTwo(today % 60)}`
}

/** `half`: a for a.m., p for p.m. */
function to24Hours(hours: string, minutes: string | undefined, half: string): string {
  return `${(Number(hours) % 12) + (half === 'p' ? 12 : 0)}:${minutes ?? '00'}`
}

/** Applied in this order, each to the result of the one before. A time without a.m. or p.m. keeps its “o'clock”. */
const REPLACEMENTS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/(?<=\d)[,’'](?=\d{3}\b)/g, () => ''],
  [/\b(\d+) ?dozen\b/g, (_, n) => String(12 * Number(n))],
  [SPELLED_PATTERN, parseSpelled],
  [/\b(\d+) ?o[’']?clock\b/g, (_, h) => `${h}:00 o'clock`],
  [/\bhalf past (\d+)\b/g, (_, h) => `${h}:30 o'clock`],
  [/\bquarter past (\d+)\b/g, (_, h) => `${h}:15 o'clock`],
  [/\bquarter to (\d+)\b/g, (_, h) => `${formatTimeOfDay(Number(h) * 60 - 15)} o'clock`],
  [/\b(\d+)(?:[:.](\d\d))? ?([ap])\.?m\b\.?/g, (_, h, m, half) => to24Hours(h, m, half)],
  [/\b(\d+):(\d\d) o'clock in the morning/g, (_, h, m) => to24Hours(h, m, 'a')],
  [/\b(\d+):(\d\d) o'clock (?:in the (?:afternoon|evening)|tonight)/g, (_, h, m) => to24Hours(h, m, 'p')],
  [
    /(?<=\b(?:at|before|until|till|by) )([01]?\d|2[0-4])[.h]([0-5]\d)\b(?! ?(?:each|euro|€))/g,
    (_, h, m) => `${h}:${m}`,
  ],
  [/\b(?:noon|midday)\b/g, () => '12:00'],
  [/\bmidnight\b/g, () => '24:00'],
]

/** Longest text, 16-bit units. */
const MAX_LENGTH = 500

/** A text in lower case with its numbers and times in digits: “At noon, twenty-five days” → “at 12:00, 25 days”. */
export function normaliseNumbers(text: string): string {
  const plain = text
    .slice(0, MAX_LENGTH)
    .normalize('NFKC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .toLowerCase()
    .trim()
  return REPLACEMENTS.reduce((result, [pattern, convert]) => result.replace(pattern, convert), plain)
}
