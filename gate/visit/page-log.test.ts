import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { PageLog } from './page-log'

type PageListener = (thing: unknown) => void

/** Log of a page that throws these errors. */
function logOf(...errors: Error[]): string[] {
  const listeners = new Map<string, PageListener>()
  const pageLog = new PageLog()
  pageLog.listen(
    { on: (event: string, listener: PageListener) => listeners.set(event, listener) } as unknown as Page,
    'http://deck',
  )
  for (const error of errors) listeners.get('pageerror')!(error)
  return pageLog.drain()
}

const errorNamed = (name: string, message: string) => Object.assign(new Error(message), { name, stack: '' })

it('logs uncaught errors by their message, or by their name without one', () => {
  expect(logOf(errorNamed('Error', 'loud'), errorNamed('TypeError', ''))).toEqual([
    'error: loud',
    'error: TypeError',
  ])
})

it('ignores that navigation skipped a view transition', () => {
  expect(logOf(errorNamed('AbortError', 'Transition was skipped. New ViewTransition started'))).toEqual([])
  expect(logOf(errorNamed('Error', 'The transition was lost'))).toEqual(['error: The transition was lost'])
})
