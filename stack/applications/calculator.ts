/**
 * The agent's calculator: numbers and clock times with + − × ÷ and brackets. A time counts as minutes since
 * midnight, so "21:30 − 19:42" is 108. Never evaluates code.
 */
const TOKEN = /\s*(\d+:\d\d|\d+(?:\.\d+)?|[-+*/()−×÷])/y

function tokenize(expression: string): string[] {
  const tokens: string[] = []
  const text = expression.trimEnd()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match) throw new SyntaxError(`Can't read "${text.slice(at)}" in "${expression}".`)
    tokens.push(match[1])
  }
  return tokens
}

function value(token: string): number {
  const [hours, minutes] = token.split(':').map(Number)
  return minutes === undefined ? hours : hours * 60 + minutes
}

/** The value of an expression. Throws SyntaxError with what it could not read. */
export function calculate(expression: string): number {
  const tokens = tokenize(expression)
  const take = (...wanted: string[]) => (wanted.includes(tokens[0]) ? tokens.shift() : undefined)

  function sum(): number {
    let total = product()
    for (let op; (op = take('+', '-', '−'));) total += op === '+' ? product() : -product()
    return total
  }
  function product(): number {
    let total = factor()
    for (let op; (op = take('*', '×', '/', '÷'));) {
      const right = factor()
      total = op === '*' || op === '×' ? total * right : total / right
    }
    return total
  }
  function factor(): number {
    if (take('-', '−')) return -factor()
    if (take('(')) {
      const inner = sum()
      if (!take(')')) throw new SyntaxError(`A bracket is not closed in "${expression}".`)
      return inner
    }
    const token = tokens.shift()
    if (token === undefined || !/^\d/.test(token))
      throw new SyntaxError(`A number is missing in "${expression}".`)
    return value(token)
  }

  const result = sum()
  if (tokens.length) throw new SyntaxError(`"${tokens[0]}" is out of place in "${expression}".`)
  return result
}
