/** Presenter's and audience's windows show the same, for what a demo keeps goes through one composable. */
import { lineNumber, type SourceFile } from './source-files'

/** Ways from one window to another. */
const CHANNELS =
  /\b(BroadcastChannel|sharedState|syncedState|createSyncState|addSyncMethod|localStorage|import\.meta\.hot)\b/g
/** Those who are the way: what is told, who asks late, and a reader's own marks, which are nobody else's. */
const CHANNEL_MODULES = [
  'composables/use-shared-state.ts',
  'composables/use-window-sync.ts',
  'composables/on-state-request.ts',
  'setup/window-sync.ts',
]

/** Files that speak to another window by a way of their own. */
export const findChannelViolations = ({ path, text }: SourceFile): string[] =>
  CHANNEL_MODULES.includes(path) || path.startsWith('routes/')
    ? []
    : [...text.matchAll(CHANNELS)].map(
        (m) =>
          `${path}:${lineNumber(text, m.index)} has ${m[0]}: what goes to another window goes through useDemo or ` +
          `useLiveRun, or through useSharedState beneath them (composables/use-shared-state.ts).`,
      )

/** What hands operate. */
const CONTROL_TAG =
  /<(button|input|textarea|select|DemoPanel|DragHandle|NumberStepper|PushButton|QuestionField|RulerSlider|SegmentedControl|TextField|ToggleGroup|WordPicker)\b/
const STATE_DECLARATION =
  /\bconst (\{[^}]*\}|\w+) = (?:toRefs\()?(?:ref|shallowRef|reactive|shallowReactive|useLocalStorage|useStorage|useSessionStorage|useToggle)(<[^\n]*?>)?\(/g
/** A part of the page itself, no state. */
const ELEMENT_TYPE = /HTML\w*Element|InstanceType/

/** Kept in one window on purpose: the other has no use for it, or must not have it. */
const LOCAL_STATE: Record<string, string[]> = {
  // Said by a screen reader, in the window where it was done.
  'components/controls/DemoPanel.vue': ['wasReset'],
  // The pointer that holds it.
  'components/controls/DragHandle.vue': ['activePointer'],
  // A key is typed there.
  'components/applications/EndpointForm.vue': ['isOpen', 'errorMessage', 'form'],
  // Worked out ahead, the same in each window.
  'components/applications/AgentLoop.vue': ['printedOutcomes'],
  'components/applications/ApiCall.vue': ['recordedExchange'],
  // Whether the field that comes up is to have the cursor.
  'components/models/TokenRows.vue': ['typing'],
  // Counted up to clear the guess, which useDemo shares by itself.
  'components/models/Pretraining.vue': ['guessKey'],
  // What this device has, or lacks: a copy, a reader's page, a sheet that did not come.
  'components/shared/HandoutBanner.vue': ['hasNavigated'],
  'components/shared/LoadError.vue': ['state'],
  'components/shared/OfflineControl.vue': ['open'],
}

/** Asks a model with them; what it shows of them it takes from useVotes. */
const MODEL_TRAINERS = ['components/models/Alignment.vue']

/** Components with controls that keep something in a ref of their own, or that show what only one window has made. */
export function findLocalStateViolations({ path, text }: SourceFile): string[] {
  const modelRead = /\.vue$/.test(path) && !MODEL_TRAINERS.includes(path) && /\bsessionModels\b/.exec(text)
  if (modelRead)
    return [
      `${path}:${lineNumber(text, modelRead.index)} reads sessionModels: the room’s models are in the window that made them. Take ` +
        `what is shown of them from useTrainedHere or useVotes, which tell the other.`,
    ]
  const [script, template = ''] = text.split(/<\/script>/)
  const summaryTag = path.startsWith('components/') && /<summary(?![^>]*@click\.prevent)/.exec(text)
  if (summaryTag)
    return [
      `${path}:${lineNumber(text, summaryTag.index)} unfolds in this window alone. Bind the fold's :open to a state of useDemo, and ` +
        `let @click.prevent on its summary set that.`,
    ]
  if (!path.startsWith('components/') || !path.endsWith('.vue') || !CONTROL_TAG.test(template)) return []
  return [...script!.matchAll(STATE_DECLARATION)].flatMap((m) => {
    const name = m[1]!
    if (ELEMENT_TYPE.test(m[2] ?? '') || LOCAL_STATE[path]?.includes(name)) return []
    return [
      `${path}:${lineNumber(text, m.index)} keeps “${name}” in this window alone, beside controls: the audience’s window ` +
        `does not see it. Keep it in useDemo or useLiveRun; if it is this window’s own, say so in tests/conventions/rules/window-sync.ts.`,
    ]
  })
}
