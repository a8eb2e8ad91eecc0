/** Name of the broadcast channel and of the dev-server event by which a new window requests the shared state. */
export const STATE_REQUEST = 'slidev-stage:state'

/**
 * Connects windows that request the current state with windows that have it: over a BroadcastChannel within one browser,
 * over the dev server's web socket between machines. Calls `handler` on each request from another window; returns a
 * function that sends this window's request.
 */
export function onStateRequest(handler: () => void): () => void {
  const channel = new BroadcastChannel(STATE_REQUEST)
  channel.addEventListener('message', handler)
  import.meta.hot?.on(STATE_REQUEST, handler)
  return () => {
    channel.postMessage('what is on?')
    import.meta.hot?.send(STATE_REQUEST)
  }
}
