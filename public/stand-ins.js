/*
 * Storage and channels between windows may be refused: in a sandboxed frame, by a policy, in an old browser. The deck
 * asks for both when it starts, and would be a white page. These take their places: what is stored lasts as long as the
 * page, and nobody hears what is sent. A classic script, so that it runs before the deck's modules.
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
}
