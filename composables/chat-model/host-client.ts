/** The phone's side of host-chat-model.ts: finds a window that computes, and calls it as a worker of its own. */
import { WindowChannel } from 'slidev-addon-stage'
import { createWorkerClient, type WorkerClient } from '../worker-client'
import type { ChatModelConnection } from './chat-model-status'
import type { ChatModelLoadEvent } from './chat-model.worker'
import type { ChatModelHost } from './host-chat-model'

/** Channel on which hosts announce themselves, and phones look for one. */
export const HOSTS_CHANNEL = 'chat-model-hosts'
/** What a phone sends to find a host. */
export const HOST_REQUEST = 'who computes?'

/** What a host sends. */
export interface HostAnnouncement {
  /** Name of the channel on which it computes. */
  host: string
  /** False when its page is closed. */
  isOpen: boolean
}

/** Milliseconds between two questions how far the model is. */
const PROGRESS_INTERVAL_MS = 500
/** Time for an answer of a host that is busy itself, ms. */
const ANSWER_TIMEOUT_MS = 20_000

/** A host's channel as a worker, which nobody can terminate from here. */
class HostChannel extends WindowChannel {
  terminate(): void {
    this.close()
  }
}

/** Has the host load its model. Rejects if it cannot, or does not answer. */
async function loadOnHost(
  client: WorkerClient<ChatModelHost>,
  report: (event: ChatModelLoadEvent) => void,
): Promise<void> {
  const askProgress = () =>
    client
      .call((api) => api.received(), ANSWER_TIMEOUT_MS)
      .then((received) => report({ type: 'progress', received }))
  await askProgress()
  const timer = setInterval(() => void askProgress().catch(() => {}), PROGRESS_INTERVAL_MS)
  try {
    await client.call((api) => api.load(), Infinity)
  } finally {
    clearInterval(timer)
  }
}

/** Connects to the host of this name; nothing is loaded yet. */
export function connectHost(host: string): ChatModelConnection {
  const client = createWorkerClient<ChatModelHost>(() => new HostChannel(host))
  return { client, load: (report) => loadOnHost(client, report) }
}

/** Looks for a host: `found` is called with the first one that answers, and with undefined when it has been closed. */
export function findHost(found: (host: string | undefined) => void): void {
  let current: string | undefined
  const hosts = new WindowChannel(HOSTS_CHANNEL)
  hosts.addEventListener('message', (event) => {
    const { host, isOpen } = (event as MessageEvent<HostAnnouncement>).data
    if (isOpen ? current !== undefined : host !== current) return
    found((current = isOpen ? host : undefined))
    // There may be another.
    if (!isOpen) hosts.postMessage(HOST_REQUEST)
  })
  hosts.postMessage(HOST_REQUEST)
}
