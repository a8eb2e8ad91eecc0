import { expect, test } from 'playwright/test'
import type { OutputMutation } from './pdf-mutations'

/** Expects a message that matches for each mutation. `messages`: of the checks, “subject · rule · message”. */
export async function expectDetected(
  mutations: readonly OutputMutation[],
  messages: readonly string[],
): Promise<void> {
  await test.info().attach('messages', { body: messages.join('\n') || 'none', contentType: 'text/plain' })
  for (const { name, expected } of mutations)
    expect
      .soft(messages.filter((message) => expected.test(message)).length, `${name}: messages like ${expected}`)
      .toBeGreaterThan(0)
}
