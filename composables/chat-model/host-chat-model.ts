/** The chat model of the window on the projector, which computes for a phone that steers the talk (`npm start -- --remote`). */
import { expose } from 'comlink'
import { WindowChannel } from 'slidev-addon-stage'
import { callChatModel, type ModelRequest } from './chat-model-backends'
import { chatModelStatus, startChatModel } from './chat-model-status'
import type { ChatModelWorker } from './chat-model.worker'
import { HOSTS_CHANNEL, HOST_REQUEST, type HostAnnouncement } from './host-client'

const call = async <R>(request: ModelRequest<R>): Promise<R> => callChatModel(await startChatModel(), request)

/** The worker's API, but for loading, which the window does as for itself. */
const api = {
  load: async (): Promise<void> => void (await startChatModel()),
  /** Bytes that have arrived. */
  received: () => chatModelStatus.received,
  startReply: (...[request]: Parameters<ChatModelWorker['startReply']>) =>
    call((worker) => worker.startReply(request)),
  next: (id: number) => call((worker) => worker.next(id)),
  end: (id: number) => call((worker) => worker.end(id)),
  nextTokenChances: (text: string, count: number) => call((worker) => worker.nextTokenChances(text, count)),
  tokenize: (text: string) => call((worker) => worker.tokenize(text)),
}
export type ChatModelHost = typeof api

/** Offers this window's chat model to a phone. Nothing is loaded before it asks. */
export function hostChatModel(): void {
  const host = `chat-model ${crypto.getRandomValues(new Uint32Array(1))[0]}`
  const hosts = new WindowChannel(HOSTS_CHANNEL)
  const announce = (isOpen: boolean) => hosts.postMessage({ host, isOpen } satisfies HostAnnouncement)
  hosts.addEventListener('message', (event) => {
    if ((event as MessageEvent<unknown>).data === HOST_REQUEST) announce(true)
  })
  addEventListener('pagehide', () => announce(false))
  expose(api, new WindowChannel(host))
  announce(true)
}
