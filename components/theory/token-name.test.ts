import { expect, it } from 'vitest'
import { tokenName } from './token-name'

it.each([
  [' Paris', 'Paris'],
  ['cou', '…cou'],
  ['.', '.'],
  ['7', '7'],
  ['今', '今'],
  [' ', 'space'],
  ['\n\n', 'new line'],
  ['\ufffd', 'a byte'],
  ['<|im_end|>', 'the end'],
  [' antidisestablishment', 'antidises…'],
])('%j is called %s', (token, name) => expect(tokenName(token)).toBe(name))
