/** Presenter's and audience's windows show the same, for what a demo keeps goes through one composable. */
import { lineOf, type Source } from './files'

/** Ways from one window to another. */
const WAYS =
  /\b(BroadcastChannel|sharedState|createSyncState|addSyncMethod|localStorage|import\.meta\.hot)\b/g
/** Those who are the way: what is told, who asks late, and a reader's own marks, which are nobody else's. */
const WAY = ['composables/mirror.ts', 'composables/late.ts', 'setup/in-step.ts']

/** Files that speak to another window by a way of their own. */
export const wayFaults = ({ path, text }: Source): string[] =>
  WAY.includes(path) || path.startsWith('routes/')
    ? []
    : [...text.matchAll(WAYS)].map(
        (m) =>
          `${path}:${lineOf(text, m.index)} has ${m[0]}: what goes to another window goes through useDemo or ` +
          `useLiveRun, or through useMirror beneath them (composables/mirror.ts).`,
      )

/** What hands operate. */
const CONTROLS =
  /<(button|input|textarea|select|DemoPanel|DragTip|NumberStepper|PickSwitch|PushButton|QuestionField|RulerSlider|TextField|TwoWaySwitch|WordPicker)\b/
const KEPT =
  /\bconst (\{[^}]*\}|\w+) = (?:toRefs\()?(?:ref|shallowRef|reactive|shallowReactive|useLocalStorage|useStorage|useSessionStorage|useToggle)(<[^\n]*?>)?\(/g
/** A part of the page itself, no state. */
const ELEMENT = /HTML\w*Element|InstanceType/

/** Kept in one window on purpose: the other has no use for it, or must not have it. */
const OWN: Record<string, string[]> = {
  // Said by a screen reader, in the window where it was done.
  'components/controls/DemoPanel.vue': ['undone'],
  // The pointer that holds it.
  'components/controls/DragTip.vue': ['held'],
  // A key is typed there.
  'components/applications/EndpointSocket.vue': ['open', 'fault', 'typed'],
  // Worked out ahead, the same in each window.
  'components/applications/AgentLoop.vue': ['told', 'outcomes'],
  'components/applications/ApiCall.vue': ['finished'],
  // Whether the field that comes up is to have the cursor.
  'components/models/TokenRows.vue': ['typing'],
  // Counted up to take a guess back, which is heard of by itself.
  'components/models/Pretraining.vue': ['rooms'],
  // What this device has, or lacks: a copy, a reader's page, a sheet that did not come.
  'components/shared/HandoutOffer.vue': ['turned'],
  'components/shared/NotFetched.vue': ['state'],
  'components/shared/OfflineControl.vue': ['open'],
}

/** Asks a model with them; what it shows of them it takes from useVotes. */
const MAKES = ['components/models/Alignment.vue']

/** Components with controls that keep something in a ref of their own, or that show what only one window has made. */
export function stateFaults({ path, text }: Source): string[] {
  const made = /\.vue$/.test(path) && !MAKES.includes(path) && /\bownModels\b/.exec(text)
  if (made)
    return [
      `${path}:${lineOf(text, made.index)} reads ownModels: the room’s models are in the window that made them. Take ` +
        `what is shown of them from useTrainedHere or useVotes, which tell the other.`,
    ]
  const [script, template = ''] = text.split(/<\/script>/)
  const fold = path.startsWith('components/') && /<summary(?![^>]*@click\.prevent)/.exec(text)
  if (fold)
    return [
      `${path}:${lineOf(text, fold.index)} unfolds in this window alone. Bind the fold's :open to a state of useDemo, and ` +
        `let @click.prevent on its summary set that.`,
    ]
  if (!path.startsWith('components/') || !path.endsWith('.vue') || !CONTROLS.test(template)) return []
  return [...script!.matchAll(KEPT)].flatMap((m) => {
    const name = m[1]!
    if (ELEMENT.test(m[2] ?? '') || OWN[path]?.includes(name)) return []
    return [
      `${path}:${lineOf(text, m.index)} keeps “${name}” in this window alone, beside controls: the audience’s window ` +
        `does not see it. Keep it in useDemo or useLiveRun; if it is this window’s own, say so in tests/house/rules/in-step.ts.`,
    ]
  })
}
