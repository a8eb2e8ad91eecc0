/*
 * Fallbacks that the deck needs to start in any browser. A classic script, so that it runs before the deck's modules.
 *
 * Storage and BroadcastChannel may be denied: in a sandboxed frame, by a policy, in an old browser. The deck uses both
 * when it starts, and would stay a white page. The stubs keep values as long as the page, and carry messages between windows
 * that were opened from each other.
 *
 * Stored settings may be corrupt, or another site of the same host may have written them: with a wrong scale Slidev draws
 * a slide millions of pixels wide. Invalid values are removed.
 */
{
  const replaceGlobal = (name, value) => Object.defineProperty(window, name, { value, configurable: true })

  const memoryStorage = () => {
    const items = new Map()
    return {
      getItem: (key) => items.get(String(key)) ?? null,
      setItem: (key, value) => void items.set(String(key), String(value)),
      removeItem: (key) => void items.delete(String(key)),
      clear: () => items.clear(),
      key: (i) => [...items.keys()][i] ?? null,
      get length() {
        return items.size
      },
    }
  }
  for (const name of ['localStorage', 'sessionStorage'])
    try {
      window[name].getItem('')
    } catch {
      replaceGlobal(name, memoryStorage())
    }

  /** Replaces BroadcastChannel by one that reaches the windows which this one has opened, and the one that opened it. */
  const replaceChannels = () => {
    const peers = new Set([window.opener].filter(Boolean))
    const openWindow = window.open.bind(window)
    window.open = (...options) => {
      const opened = openWindow(...options)
      if (opened) peers.add(opened)
      return opened
    }
    // The origin of a file or a sandboxed frame is no address.
    const isOpaque = !/^https?:/.test(location.origin)
    const isOwn = ({ source, origin }) =>
      peers.has(source) && (origin === location.origin || (isOpaque && origin === 'null'))
    replaceGlobal(
      'BroadcastChannel',
      class extends EventTarget {
        constructor(name) {
          super()
          this.name = name
          this.receive = (event) => {
            if (isOwn(event) && event.data?.channel === name)
              this.dispatchEvent(new MessageEvent('message', { data: event.data.message }))
          }
          window.addEventListener('message', this.receive)
        }
        postMessage(message) {
          for (const peer of peers)
            peer.postMessage({ channel: this.name, message }, isOpaque ? '*' : location.origin)
        }
        close() {
          window.removeEventListener('message', this.receive)
        }
      },
    )
  }
  try {
    new BroadcastChannel('llm-stack').close()
  } catch {
    replaceChannels()
  }

  const isRecordOf = (isValid) => (text) => {
    const parsed = JSON.parse(text)
    return Object.getPrototypeOf(parsed) === Object.prototype && Object.values(parsed).every(isValid)
  }
  /** Slidev's settings by storage key, each with a check of its stored text. */
  const settings = {
    'slidev-scale': (text) => /^[01]$/.test(text),
    'slidev-presenter-font-size': (text) => +text >= 0.5 && +text <= 2,
    'slidev-presenter-layout': (text) => /^[123]$/.test(text),
    'slidev-color-schema': (text) => /^(auto|dark|light)$/.test(text),
    'slidev-sync-directions': isRecordOf((value) => typeof value === 'boolean'),
    'slidev-viewer-css-filter': isRecordOf(
      (value) => typeof value === 'boolean' || (typeof value === 'number' && Math.abs(value) <= 180),
    ),
  }
  for (const [key, isValid] of Object.entries(settings)) {
    const stored = localStorage.getItem(key)
    let keep = false
    try {
      keep = stored === null || isValid(stored)
    } catch {
      // It is not JSON.
    }
    if (!keep) localStorage.removeItem(key)
  }
}
