/** The name under which a window opened late asks. */
export const STATE_REQUEST = 'llm-stack:late'

/**
 * A window opened late asks the others what is on: those of this browser, and through `npm start` those of other
 * machines too. answer: called when one asks. Gives back how this one asks.
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
