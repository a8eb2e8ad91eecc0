/** Begins to keep the deck offline, in a build. */
export default function setupMain() {
  if (!import.meta.env.PROD || !__SLIDEV_WEB_OFFLINE__) return
  // After the first slide has loaded: caching for offline use is not urgent.
  const startCaching = () =>
    import('../offline/offline-cache').then(
      ({ cacheWhenNetworkIdle }) => cacheWhenNetworkIdle(),
      () => {},
    )
  if (document.readyState === 'complete') void startCaching()
  else addEventListener('load', () => void startCaching(), { once: true })
}
