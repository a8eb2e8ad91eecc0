/** Name of the dev-server event that carries a message from one window to all others. */
export const WINDOW_MESSAGE = 'slidev-stage:message'

interface WindowMessage {
  channel: string
  /** Written by JSON. */
  data: unknown
}

/**
 * Carries JSON between the windows that one dev server serves, on whatever machine: a BroadcastChannel, and an endpoint for
 * Comlink. With `--remote` the server drops what comes from a machine without the password. In a built deck nobody hears it.
 */
export class WindowChannel extends EventTarget {
  private readonly receive = ({ channel, data }: WindowMessage): void => {
    if (channel === this.name) this.dispatchEvent(new MessageEvent('message', { data }))
  }
  /** @param hot the connection to the dev server. */
  constructor(
    readonly name: string,
    private readonly hot = import.meta.hot,
  ) {
    super()
    hot?.on(WINDOW_MESSAGE, this.receive)
  }
  /** Sends a JSON value to the others. */
  postMessage(data: unknown): void {
    this.hot?.send(WINDOW_MESSAGE, { channel: this.name, data } satisfies WindowMessage)
  }
  /** Hears no more. */
  close(): void {
    this.hot?.off(WINDOW_MESSAGE, this.receive)
  }
}
