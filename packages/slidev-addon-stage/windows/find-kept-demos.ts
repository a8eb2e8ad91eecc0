/**
 * What demos showed before the presenter's window was reloaded, or was closed and opened again: it is kept in that tab when the
 * window goes, and else another window, which shows it, is asked. Each built deck, and each build of it, has its own.
 */
import { toRaw } from 'vue'
import { syncedState, type DemoEntries } from './use-shared-state'

/** Key in the session's storage, and name of the broadcast channel. */
const KEPT_DEMOS = 'slidev-stage:demos'
/** Milliseconds in which another window answers, if there is one. */
const ANSWER_MS = 500

interface KeptDemos {
  /** Address of the built deck's script, whose name has a checksum; of the page if it is packed into one file. */
  build: string
  demos: DemoEntries
}
const build = () => document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? location.pathname
const ownDemos = () => toRaw(toRaw(syncedState).demos)

/** The entries, if these are some of this build. */
function readEntries(kept: unknown): DemoEntries | undefined {
  const { build: origin, demos } = (kept ?? {}) as Partial<KeptDemos>
  return origin === build() ? demos : undefined
}

/** Keeps the demos in this tab when its window goes. A browser may refuse the storage. */
function keepInTab(): void {
  try {
    const kept: Partial<KeptDemos> = { build: build(), demos: ownDemos() }
    sessionStorage.setItem(KEPT_DEMOS, JSON.stringify(kept))
  } catch {
    // Another window is asked then.
  }
}
function takeFromTab(): DemoEntries | undefined {
  try {
    const kept = sessionStorage.getItem(KEPT_DEMOS)
    sessionStorage.removeItem(KEPT_DEMOS)
    return readEntries(JSON.parse(kept ?? 'null'))
  } catch {
    return undefined
  }
}

/** Asks the other windows of this browser; undefined = none of them has any. */
const askOthers = () =>
  new Promise<DemoEntries | undefined>((resolve) => {
    const channel = new BroadcastChannel(KEPT_DEMOS)
    const end = (demos?: DemoEntries) => {
      channel.close()
      resolve(demos)
    }
    channel.onmessage = ({ data }) => {
      const demos = readEntries(data)
      if (demos) end(demos)
    }
    channel.postMessage('what is shown?')
    setTimeout(end, ANSWER_MS)
  })

/**
 * Finds the demos of an earlier presenter's window, unless they are known; from then on keeps this window's. Resolves to none
 * if nobody has any.
 */
export async function findKeptDemos(known: DemoEntries | undefined): Promise<DemoEntries> {
  addEventListener('pagehide', keepInTab)
  const kept = takeFromTab()
  return known ?? kept ?? (await askOthers()) ?? {}
}

/** Answers presenters' windows that look for what is shown. Call it once per window. */
export function answerKeptDemos(): void {
  const channel = new BroadcastChannel(KEPT_DEMOS)
  channel.onmessage = ({ data }) => {
    const demos = ownDemos()
    if (data === 'what is shown?' && demos) channel.postMessage({ build: build(), demos } satisfies KeptDemos)
  }
}
