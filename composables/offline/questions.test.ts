import { expect, it, vi } from 'vitest'
import { ask, type Asked } from './questions'

/** A service worker that answers with what `reply` makes of the question. */
const worker = (reply: (asked: Asked) => object) =>
  ({
    postMessage: (asked: Asked, [port]: MessagePort[]) => port!.postMessage(reply(asked)),
  }) as unknown as ServiceWorker

it('is answered what it asked, and closes the door behind it', async () => {
  const close = vi.spyOn(MessagePort.prototype, 'close')
  const echo = worker(({ question, about }) => ({ answer: [question, about] }))
  expect(await ask(echo, 'keep', ['a.bin'])).toEqual(['keep', [['a.bin']]])
  expect(close).toHaveBeenCalled()
  close.mockRestore()
})
it('is told a fault as a fault', async () => {
  await expect(
    ask(
      worker(() => ({ fault: 'no room' })),
      'kept',
    ),
  ).rejects.toThrow('no room')
})
