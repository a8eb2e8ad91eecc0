import { expect, it, vi } from 'vitest'
import { sendMessage, type ServiceWorkerRequest } from './messages'

/** A service worker that answers with what `reply` makes of the question. */
const worker = (reply: (asked: ServiceWorkerRequest) => object) =>
  ({
    postMessage: (asked: ServiceWorkerRequest, [port]: MessagePort[]) => port!.postMessage(reply(asked)),
  }) as unknown as ServiceWorker

it('is answered what it asked, and closes the door behind it', async () => {
  const close = vi.spyOn(MessagePort.prototype, 'close')
  const echo = worker(({ question, about }) => ({ answer: [question, about] }))
  expect(await sendMessage(echo, 'keep', ['a.bin'])).toEqual(['keep', [['a.bin']]])
  expect(close).toHaveBeenCalled()
  close.mockRestore()
})
it('is told a fault as a fault', async () => {
  await expect(
    sendMessage(
      worker(() => ({ error: 'no room' })),
      'kept',
    ),
  ).rejects.toThrow('no room')
})
