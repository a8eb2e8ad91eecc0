/*
 * What the deck needs to start, wherever it is opened. A classic script, so that it runs before the deck's modules.
 *
 * Storage and channels between windows may be refused: in a sandboxed frame, by a policy, in an old browser. The deck
 * asks for both when it starts, and would be a white page. These take their places: what is stored lasts as long as the
 * page, and nobody hears what is sent.
 *
 * Settings may be damaged, by a hand or by another site of the same host: Slidev would draw a slide millions of pixels
 * wide. What is no sound value is forgotten.
 */
{
  const put = (name, value) => Object.defineProperty(window, name, { value, configurable: true })

  const memory = () => {
    const kept = new Map()
    return {
      getItem: (key) => kept.get(String(key)) ?? null,
      setItem: (key, value) => void kept.set(String(key), String(value)),
      removeItem: (key) => void kept.delete(String(key)),
      clear: () => kept.clear(),
      key: (i) => [...kept.keys()][i] ?? null,
      get length() {
        return kept.size
      },
    }
  }
  for (const name of ['localStorage', 'sessionStorage'])
    try {
      window[name].getItem('')
    } catch {
      put(name, memory())
    }

  try {
    new BroadcastChannel('llm-stack').close()
  } catch {
    put(
      'BroadcastChannel',
      class extends EventTarget {
        postMessage() {}
        close() {}
      },
    )
  }

  const record = (sound) => (text) => {
    const found = JSON.parse(text)
    return Object.getPrototypeOf(found) === Object.prototype && Object.values(found).every(sound)
  }
  const settings = {
    'slidev-scale': (text) => /^[01]$/.test(text),
    'slidev-presenter-font-size': (text) => +text >= 0.5 && +text <= 2,
    'slidev-presenter-layout': (text) => /^[123]$/.test(text),
    'slidev-color-schema': (text) => /^(auto|dark|light)$/.test(text),
    'slidev-sync-directions': record((value) => typeof value === 'boolean'),
    'slidev-viewer-css-filter': record(
      (value) => typeof value === 'boolean' || (typeof value === 'number' && Math.abs(value) <= 180),
    ),
  }
  for (const [key, sound] of Object.entries(settings)) {
    const kept = localStorage.getItem(key)
    let fine = false
    try {
      fine = kept === null || sound(kept)
    } catch {
      // It is no JSON.
    }
    if (!fine) localStorage.removeItem(key)
  }
}
