import { onMounted, ref } from 'vue'

/** The parts of window.location that deckUrl() reads. */
export interface PageLocation {
  protocol: string
  hostname: string
  origin: string
  pathname: string
}

const LOCAL_HOST = /^(localhost|127\.|0\.0\.0\.0|\[?::1\]?$)/

/**
 * The deck's public URL: the page's own if it is hosted (http or https, not on this machine), else the configured one; '' if
 * that is empty too. Without the slide's hash and `index.html`, with a trailing slash.
 */
export function deckUrl(location: PageLocation | undefined, configured: string): string {
  const hosted = location && /^https?:$/.test(location.protocol) && !LOCAL_HOST.test(location.hostname)
  return hosted
    ? `${location.origin}${location.pathname.replace(/index\.html$/, '')}`.replace(/\/*$/, '/')
    : configured
}

/** The deck's public URL, for QR codes and printed links; '' = unknown. */
export function useDeckUrl() {
  const url = ref(deckUrl(undefined, __DECK_URL__))
  onMounted(() => (url.value = deckUrl(window.location, __DECK_URL__)))
  return url
}
