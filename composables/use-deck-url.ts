import { onMounted, ref } from 'vue'

/** Where people in the room find the deck. */
export interface PageLocation {
  protocol: string
  hostname: string
  origin: string
  pathname: string
}

const LOCAL_HOST = /^(localhost|127\.|0\.0\.0\.0|\[?::1\]?$)/

/**
 * The deck's address on the web: the page's own when it is hosted (http or https, not this machine), else the configured
 * one; '' where that is not known either. Without the slide's hash and `index.html`, with a slash at the end.
 */
export function deckUrl(location: PageLocation | undefined, configured: string): string {
  const hosted = location && /^https?:$/.test(location.protocol) && !LOCAL_HOST.test(location.hostname)
  return hosted
    ? `${location.origin}${location.pathname.replace(/index\.html$/, '')}`.replace(/\/*$/, '/')
    : configured
}

/** The deck's address for codes and for links on paper; '' = it is not known. */
export function useDeckUrl() {
  const url = ref(deckUrl(undefined, __DECK_URL__))
  onMounted(() => (url.value = deckUrl(window.location, __DECK_URL__)))
  return url
}
