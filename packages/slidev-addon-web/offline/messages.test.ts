import { expect, it, vi } from 'vitest'
import { sendMessage, type ServiceWorkerRequest } from './messages'

/** A service worker that answers each request with `reply` of it. */
const worker = (reply: (request: ServiceWorkerRequest) => object) =>
  ({
    postMessage: (request: ServiceWorkerRequest, [port]: MessagePort[]) => port!.postMessage(reply(request)),
  }) as unknown as ServiceWorker

it('resolves to the answer and closes its port', async () => {
  const close = vi.spyOn(MessagePort.prototype, 'close')
  const echo = worker(({ question, about }) => ({ answer: [question, about] }))
  expect(await sendMessage(echo, 'keep', ['a.bin'])).toEqual(['keep', [['a.bin']]])
  expect(close).toHaveBeenCalled()
  close.mockRestore()
})
it('rejects with the service worker’s error', async () => {
  await expect(
    sendMessage(
      worker(() => ({ error: 'no room' })),
      'kept',
    ),
  ).rejects.toThrow('no room')
})
