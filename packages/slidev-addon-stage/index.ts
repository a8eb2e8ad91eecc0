/**
 * What slides need to stay in step: state of components, live runs, messages, and when a slide is in view; which talk it is,
 * and the offer of narration.
 */
export { useNarrationOffer, type NarrationOffer } from './narration/use-narration-offer'
export { isRemote } from './remote/is-remote'
export { isFromSlot } from './slots/is-from-slot'
export { useDemo, type Demo } from './windows/use-demo'
export {
  useLiveRun,
  type BackendFactory,
  type BackendKind,
  type LiveRun,
  type LiveRunOptions,
} from './windows/use-live-run'
export { useOnSlideLeave } from './windows/use-on-slide-leave'
export { useSharedState, type SharedValue } from './windows/use-shared-state'
export { useSlideVisible } from './windows/use-slide-visible'
export { useSyncedRef } from './windows/use-synced-ref'
export { WindowChannel } from './windows/window-channel'
