import { expect, it } from 'vitest'
import { toTapeCell } from './exchange'

const long = 'a'.repeat(300)

it.each([
  ['its text, cut off', { type: 'text', text: long }, { kind: 'text', text: long.slice(0, 200) }],
  ['the reason of its end', { type: 'end', reason: 'stop' }, { kind: 'end', text: 'stop' }],
  [
    'its call, cut off',
    { type: 'call', call: { id: '1', name: 'find', arguments: long } },
    { kind: 'call', text: `find ${long.slice(0, 195)}` },
  ],
] as const)('a cell shows of an event %s', (_, event, cell) => expect(toTapeCell(event)).toEqual(cell))
