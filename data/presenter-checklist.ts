/** The presenter's checklist, a page of the presenter's edition: for somebody who gives this talk for the first time. */
export interface ChecklistSection {
  /** Its heading. */
  name: string
  steps: readonly string[]
}

/** In chronological order. Backquotes mark commands, files and addresses. */
export const checklist: readonly ChecklistSection[] = [
  {
    name: 'The day before',
    steps: [
      'Run `npm ci && npm start` on the machine you will present from, and go through every slide once.',
      'Run `npm run preflight`: it tries what can be tried beforehand, every demo too, and says what to mend.',
      'Read your notes aloud against a clock. They hold what to say word for word; your own words are better.',
      'Print this edition, and put the slides as a PDF on a stick: `npm run export -- --notes full`. It is the talk without any software.',
      'Write who speaks and where into `data/event.ts`; give the slides’ address with `--url`, and the last sheet shows codes.',
    ],
  },
  {
    name: 'In the room, ten minutes before',
    steps: [
      'Plug in the power, and switch off notifications, the screen saver and sleep.',
      'Run `npm start`. No network is needed. It shows two addresses.',
      'Open the audience address in a window on the projector; press f there for full screen.',
      'Open the presenter address on your own screen: notes, next slide, timer. With one screen only, mirror it and present from the audience address.',
      'Click into the presenter window and press → twice: the projector must follow. Then press ← twice.',
      'Look from the last row. Too pale? Press d for light or dark.',
    ],
  },
  {
    name: 'While you talk',
    steps: [
      'The clock starts when you turn the cover. TIME in the notes says where it should be by then.',
      'Press the keys in the presenter window; the audience window follows and never leads.',
      'SAY is said, DO is done, ROOM QUESTION is asked: wait for the hands. [click] marks where to press.',
      'A demo is pressed in the presenter window too; the room sees it run. Leaving the slide resets it.',
      'Late? Leave out the demos first: say what would have come, it stands in the notes.',
    ],
  },
]

/** Problems during a talk, and what to do. */
export const troubleshooting: readonly { symptom: string; remedy: string }[] = [
  {
    symptom: 'The key does nothing',
    remedy: 'Click on the notes in the presenter window, then press it again.',
  },
  {
    symptom: 'The two windows differ',
    remedy: 'Reload the audience window, then press → and ← in the presenter window.',
  },
  {
    symptom: 'A demo hangs or says no',
    remedy: 'Say what IF IT FAILS says, and press on. Nothing later depends on it.',
  },
  {
    symptom: 'The browser or the machine dies',
    remedy: 'Open the PDF of the slides: a page a slide, each after its last click.',
  },
  {
    symptom: 'The projector dies',
    remedy: 'Draw four boxes on the board, one on the other, and tell it from these pages.',
  },
  {
    symptom: 'A question you cannot answer',
    remedy: 'Say on which floor it lives, and that you do not know. The sources are at the end.',
  },
]
