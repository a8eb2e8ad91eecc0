import { onMounted, ref } from 'vue'

/** Where people in the room find the deck. */
export interface Here {
  protocol: string
  hostname: string
  origin: string
  pathname: string
}

const LOCAL = /^(localhost|127\.|0\.0\.0\.0|\[?::1\]?$)/

/**
 * The deck's address on the web: the page's own when it is hosted (http or https, not this machine), else the configured
 * one; '' where that is not known either. Without the slide's hash and `index.html`, with a slash at the end.
 */
export function deckAddress(here: Here | undefined, configured: string): string {
  const hosted = here && /^https?:$/.test(here.protocol) && !LOCAL.test(here.hostname)
  return hosted
    ? `${here.origin}${here.pathname.replace(/index\.html$/, '')}`.replace(/\/*$/, '/')
    : configured
}

/** The deck's address for codes and for links on paper; '' = it is not known. */
export function useAddress() {
  const address = ref(deckAddress(undefined, __ADDRESS__))
  onMounted(() => (address.value = deckAddress(window.location, __ADDRESS__)))
  return address
}
