import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CODE_LINES } from '../../components/applications/help-desk-run'

const source = readFileSync('components/applications/help-desk.ts', 'utf8')
const lines = source.split('// #region code\n')[1]!.split('  // #endregion')[0]!.split('\n')
const line = (n: number) => lines[n - 1]

it('The slide api highlights the lines of its code that run', () => {
  expect(line(CODE_LINES.send)).toContain('const send = ')
  expect(line(CODE_LINES.first)).toContain('await send(messages)')
  expect(line(CODE_LINES.decide)).toContain('reply.calls.length && i < limit')
  expect(line(CODE_LINES.again)).toContain('await send(messages)')
  expect(CODE_LINES.tools.map(line).join()).toMatch(/toMessage\(reply\).*run\(call\)/s)
})
