/** Numbers, clock times, operators and brackets of an expression. */
const TOKENS = /\d+:\d\d|\d+(?:\.\d+)?|\S/g

/** A number, or the minutes of a clock time since midnight. Throws SyntaxError or RangeError for anything else. */
function parseNumber(token = ''): number {
  if (!/^\d/.test(token)) throw new SyntaxError(`A number is missing${token && ` before “${token}”`}.`)
  const [hours, minutes] = token.split(':').map(Number)
  if (minutes === undefined) return hours
  const sinceMidnight = hours * 60 + minutes
  if (minutes > 59 || sinceMidnight > 24 * 60) throw new RangeError(`${token} is no time of day.`)
  return sinceMidnight
}

/** Calculates an expression of numbers and clock times with + − × ÷ and brackets, by recursive descent: never
 *  evaluates code. Times are minutes since midnight, so that "21:30 − 19:42" is 108. Throws SyntaxError for anything
 *  else, RangeError for a time that does not exist, division by 0, or overflow. */
export function calculate(expression: string): number {
  const tokens: string[] = expression.match(TOKENS) ?? []
  const accept = (...operators: string[]) => (operators.includes(tokens[0]) ? tokens.shift() : undefined)

  function sum(): number {
    let total = product()
    for (let op; (op = accept('+', '-', '−'));) total += op === '+' ? product() : -product()
    return total
  }
  function product(): number {
    let total = factor()
    for (let op; (op = accept('*', '×', '/', '÷'));) {
      const right = factor()
      const times = '*×'.includes(op)
      if (!times && right === 0) throw new RangeError('Nothing can be divided by zero.')
      total = times ? total * right : total / right
    }
    return total
  }
  function factor(): number {
    if (accept('-', '−')) return -factor()
    if (!accept('(')) return parseNumber(tokens.shift())
    const inner = sum()
    if (!accept(')')) throw new SyntaxError('A bracket is not closed.')
    return inner
  }

  const result = sum()
  if (tokens.length) throw new SyntaxError(`“${tokens[0]}” is out of place.`)
  if (!Number.isFinite(result)) throw new RangeError('That is more than the calculator can hold.')
  // Twelve digits, so that 0.1 + 0.2 is 0.3.
  return Number(result.toPrecision(12))
}
