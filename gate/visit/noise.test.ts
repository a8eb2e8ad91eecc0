import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { Noise } from './noise'

type Hear = (thing: unknown) => void

/** A page that throws these errors. */
function heard(...errors: Error[]): string[] {
  const ears = new Map<string, Hear>()
  const noise = new Noise()
  noise.listen({ on: (event: string, hear: Hear) => ears.set(event, hear) } as unknown as Page, 'http://deck')
  for (const error of errors) ears.get('pageerror')!(error)
  return noise.take()
}

const named = (name: string, message: string) => Object.assign(new Error(message), { name, stack: '' })

it('hears what is thrown, by its words or its name', () => {
  expect(heard(named('Error', 'loud'), named('TypeError', ''))).toEqual(['error: loud', 'error: TypeError'])
})

it('does not hear that the next slide came before a transition had ended', () => {
  expect(heard(named('AbortError', 'Transition was skipped. New ViewTransition started'))).toEqual([])
  expect(heard(named('Error', 'The transition was lost'))).toEqual(['error: The transition was lost'])
})
