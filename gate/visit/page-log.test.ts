import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { PageLog } from './page-log'

type PageListener = (thing: unknown) => void

/** A page that throws these errors. */
function logOf(...errors: Error[]): string[] {
  const listeners = new Map<string, PageListener>()
  const pageLog = new PageLog()
  pageLog.listen(
    { on: (event: string, hear: PageListener) => listeners.set(event, hear) } as unknown as Page,
    'http://deck',
  )
  for (const error of errors) listeners.get('pageerror')!(error)
  return pageLog.drain()
}

const errorNamed = (name: string, message: string) => Object.assign(new Error(message), { name, stack: '' })

it('hears what is thrown, by its words or its name', () => {
  expect(logOf(errorNamed('Error', 'loud'), errorNamed('TypeError', ''))).toEqual([
    'error: loud',
    'error: TypeError',
  ])
})

it('does not hear that the next slide came before a transition had ended', () => {
  expect(logOf(errorNamed('AbortError', 'Transition was skipped. New ViewTransition started'))).toEqual([])
  expect(logOf(errorNamed('Error', 'The transition was lost'))).toEqual(['error: The transition was lost'])
})
