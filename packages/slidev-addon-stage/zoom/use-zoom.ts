import { useDrawings } from '@slidev/client/composables/useDrawings.ts'
import { onScopeDispose, watch, watchEffect, type ComputedRef } from 'vue'
import type { SlidePoint } from '../pointer/slide-point'
import { usePresenterState } from '../windows/use-presenter-state'
import { zoomAfterKey, type Zoom } from './zoom'
import './zoom.css'

export interface ZoomControl {
  zoom: ComputedRef<Zoom>
  /** Zooms by a key; false if the key is none of its own. */
  moveByKey: (key: string) => boolean
}

/** Hands the zoom to zoom.css. */
function applyZoom(zoom: Zoom): void {
  const { dataset, style } = document.documentElement
  if (zoom === 'none') return void delete dataset.stageZoom
  dataset.stageZoom = ''
  style.setProperty('--stage-zoom-x', String(zoom.x / 100))
  style.setProperty('--stage-zoom-y', String(zoom.y / 100))
}

/**
 * The slide enlarged around the pointer, in all windows if this is the presenter's; any turn of a page ends it. So does
 * Slidev's pen, which would draw beside its tip.
 *
 * @param pointer where this window's pointer is.
 */
export function useZoom(pointer: ComputedRef<SlidePoint | undefined>): ZoomControl {
  const { state: zoom, set, reset } = usePresenterState('zoom', 'none', 'turn')
  const { drawingEnabled } = useDrawings()
  watch(drawingEnabled, () => zoom.value !== 'none' && reset())
  watchEffect(() => applyZoom(zoom.value))
  onScopeDispose(() => applyZoom('none'))
  return {
    zoom,
    moveByKey(key) {
      const to = drawingEnabled.value ? undefined : zoomAfterKey(zoom.value, key, pointer.value)
      if (to) set(to)
      return to !== undefined
    },
  }
}
