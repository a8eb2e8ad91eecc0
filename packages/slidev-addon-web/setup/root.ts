import { useNav } from '@slidev/client'
import { readFadeOut } from '../client/fade-out-ms'
import { runWhenIdle } from '../client/run-when-idle'
import { usePreLayout } from '../client/use-pre-layout'
import { useSlidePreloading } from '../client/use-slide-preloading'

/** Loads and lays out slides ahead. */
export default function setupRoot() {
  if (!__SLIDEV_WEB_LIGHT__) return
  const nav = useNav()
  useSlidePreloading(nav)
  usePreLayout(() => (nav.isPrintMode.value || !nav.hasPrimarySlide.value ? -1 : nav.currentSlideNo.value))
  runWhenIdle(readFadeOut)
}
