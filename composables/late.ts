/** The name under which a window opened late asks. */
export const LATE = 'llm-stack:late'

/**
 * A window opened late asks the others what is on: those of this browser, and through `npm start` those of other
 * machines too. answer: called when one asks. Gives back how this one asks.
 */
export function onLate(answer: () => void): () => void {
  const channel = new BroadcastChannel(LATE)
  channel.addEventListener('message', answer)
  import.meta.hot?.on(LATE, answer)
  return () => {
    channel.postMessage('what is on?')
    import.meta.hot?.send(LATE)
  }
}
