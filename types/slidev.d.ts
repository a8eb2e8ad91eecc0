/** Modules and constants that Slidev and Vite define at build time. */
/// <reference types="vite/client" />
/// <reference types="@slidev/types/client" />
import '@slidev/client/shim-vue.d.ts'
import '@slidev/client/shim.d.ts'

declare global {
  const __DEV__: boolean
  const __SLIDEV_FEATURE_BROWSER_EXPORTER__: boolean
  const __SLIDEV_FEATURE_DRAWINGS__: boolean
  const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
  const __SLIDEV_FEATURE_EDITOR__: boolean
  const __SLIDEV_FEATURE_PRESENTER__: boolean
  const __SLIDEV_FEATURE_PRINT__: boolean
  const __SLIDEV_FEATURE_PWA__: boolean
  const __SLIDEV_FEATURE_RECORD__: boolean
  const __SLIDEV_FEATURE_WAKE_LOCK__: boolean
  const __SLIDEV_HASH_ROUTE__: boolean
  const __SLIDEV_HAS_SERVER__: boolean
  const __SLIDEV_MEMORY_ROUTE__: boolean
}
