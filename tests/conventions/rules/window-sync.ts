/** Rules that keep the presenter's and the audience's window in step: shared state goes through one composable. */
import { lineNumber, type SourceFile } from './source-files'

/** APIs that pass data from one window to another. */
const CHANNELS =
  /\b(BroadcastChannel|sharedState|syncedState|createSyncState|addSyncMethod|localStorage|import\.meta\.hot)\b/g
/** Modules that may use these APIs. */
const CHANNEL_MODULES = [
  'packages/slidev-addon-stage/windows/use-shared-state.ts',
  'packages/slidev-addon-stage/windows/use-window-sync.ts',
  'packages/slidev-addon-stage/windows/find-kept-demos.ts',
  'packages/slidev-addon-stage/windows/on-state-request.ts',
  'packages/slidev-addon-stage/windows/post-queue.ts',
]

/** Uses of these APIs in other modules. Pages (routes/) keep the reader's own marks in `localStorage`. */
export const findChannelViolations = ({ path, text }: SourceFile): string[] =>
  CHANNEL_MODULES.includes(path) || path.startsWith('routes/')
    ? []
    : [...text.matchAll(CHANNELS)].map(
        (m) =>
          `${path}:${lineNumber(text, m.index)} has ${m[0]}: share state with the other window through useDemo or ` +
          `useLiveRun, or through useSharedState, which both use (packages/slidev-addon-stage/windows/use-shared-state.ts).`,
      )

/** Controls that a person can operate. */
const CONTROL_TAG =
  /<(button|input|textarea|select|DemoPanel|DragHandle|NumberStepper|PushButton|QuestionField|RulerSlider|SegmentedControl|TextField|ToggleGroup|WordPicker)\b/
const STATE_DECLARATION =
  /\bconst (\{[^}]*\}|\w+) = (?:toRefs\()?(?:ref|shallowRef|reactive|shallowReactive|useLocalStorage|useStorage|useSessionStorage|useToggle)(<[^\n]*?>)?\(/g
/** Types of template refs: elements and components, no state. */
const ELEMENT_TYPE = /HTML\w*Element|InstanceType/

/**
 * Refs that a component keeps in its own window on purpose: the other window does not need them, or must not have them.
 */
const LOCAL_STATE: Record<string, string[]> = {
  // A screen reader announces the reset in the window where it happened.
  'components/controls/DemoPanel.vue': ['wasReset'],
  // Each window fetches the model for itself.
  'components/controls/ChatModelOffer.vue': ['open', 'keep'],
  // The pointer that drags the handle.
  'components/controls/DragHandle.vue': ['activePointer'],
  // The form holds an API key.
  'components/applications/EndpointForm.vue': ['isOpen', 'errorMessage', 'form'],
  // Computed in advance, with the same result in each window.
  'components/applications/AgentOutcomes.vue': ['outcomes'],
  'components/applications/ApiCall.vue': ['recordedExchange'],
  'components/applications/use-agent-demo.ts': ['previewFrames'],
  // Each window has a worker that counts.
  'components/applications/use-counted-question.ts': ['counter', 'failed', 'counted'],
  // The model that trains in this window; what it gives is published.
  'components/models/use-predictions.ts': ['own'],
  'components/models/use-pretraining.ts': ['trainer'],
  'components/models/use-votes.ts': ['names'],
  // Whether a new field takes the focus.
  'components/models/TokenRows.vue': ['typing'],
  // Counts up to reset the guess, which synchronises itself.
  'components/models/Pretraining.vue': ['guessKey'],
  // State of this device: somebody has navigated here.
  'components/shared/HandoutBanner.vue': ['usesSlides'],
}

/** Trains a model from `sessionModels`; the displayed state comes from useVotes. */
const MODEL_TRAINERS = ['components/models/Alignment.vue']

/**
 * Components with controls, and composables beside components, that keep state in a local ref, and components that display
 * models of one window alone.
 */
export function findLocalStateViolations({ path, text }: SourceFile): string[] {
  const modelRead = /\.vue$/.test(path) && !MODEL_TRAINERS.includes(path) && /\bsessionModels\b/.exec(text)
  if (modelRead)
    return [
      `${path}:${lineNumber(text, modelRead.index)} reads sessionModels: only the window that trained these models has them. Take ` +
        `the displayed state from useTrainedHere or useVotes, which synchronise it.`,
    ]
  const [script, template = ''] = text.split(/<\/script>/)
  const summaryTag = path.startsWith('components/') && /<summary(?![^>]*@click\.prevent)/.exec(text)
  if (summaryTag)
    return [
      `${path}:${lineNumber(text, summaryTag.index)} unfolds in this window alone. Bind :open of the details element to a state of useDemo, and ` +
        `set that state in @click.prevent on the summary.`,
    ]
  const hasControls = path.endsWith('.vue') ? CONTROL_TAG.test(template) : /\/use-[^/]*\.ts$/.test(path)
  if (!path.startsWith('components/') || !hasControls) return []
  return [...script!.matchAll(STATE_DECLARATION)].flatMap((m) => {
    const name = m[1]!
    if (ELEMENT_TYPE.test(m[2] ?? '') || LOCAL_STATE[path]?.includes(name)) return []
    return [
      `${path}:${lineNumber(text, m.index)} keeps “${name}” in this window alone, beside controls: the audience’s window ` +
        `does not show it. Keep it in useDemo or useLiveRun; if it belongs to one window, list it in tests/conventions/rules/window-sync.ts.`,
    ]
  })
}
