import { expect, it } from 'vitest'
import { pressedAlone } from './pressed-alone'

it.each(['ctrlKey', 'metaKey', 'altKey'])('with %s a key is the browser’s', (key) => {
  expect(pressedAlone({} as KeyboardEvent)).toBe(true)
  expect(pressedAlone({ [key]: true } as unknown as KeyboardEvent)).toBe(false)
})
