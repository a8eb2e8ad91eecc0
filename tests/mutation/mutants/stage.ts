import { mutantsOf } from '../mutant'

export const stage = [
  ...mutantsOf(
    'packages/slidev-addon-stage/windows/message-relay.ts',
    [['if (client !== sender) ', '', 'a window receives its own messages']],
    ['packages/slidev-addon-stage/windows/window-channel.test.ts'],
  ),
  ...mutantsOf('packages/slidev-addon-stage/windows/window-channel.ts', [
    ['if (channel === this.name) ', '', 'a channel hears messages of another'],
    ['    this.hot?.off(WINDOW_MESSAGE, this.receive)\n', '', 'a closed channel still hears'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/retry-wake-lock.ts', [
    [
      'capture: true, signal }',
      'capture: true }',
      'every refused wake lock leaves a listener for keys behind',
    ],
  ]),
  ...mutantsOf(
    'packages/slidev-addon-stage/slots/slot-preparser.ts',
    [
      ['formatClock(startsAt)', 'formatClock(startsAt + 43)', 'TIME marks are 43 s off'],
      [
        'startsSection && startsAt && !appendix',
        'startsSection',
        'TIME marks appear at the start of the talk and in the appendix',
      ],
      ['`${slot}min`', "'30min'", 'the presenter’s timer has the duration of another slot'],
      [
        'if (problems.length) throw',
        'if (problems.length > 99) throw',
        'slides with invalid slots are accepted',
      ],
      ['      index = -1\n', '', 'a second parse does not reset the slide index'],
    ],
    ['packages/slidev-addon-stage/slots/slot-preparser.test.ts'],
  ),
  ...mutantsOf('packages/slidev-addon-stage/slots/slides-in-slot.ts', [
    ['startsAt: startsAt - seconds', 'startsAt', 'a slide starts at the time it should end'],
    [
      '(wordCount / options.wordsPerMinute) * 60 + pauseSeconds',
      '(wordCount / options.wordsPerMinute) * 60',
      'demos take no time',
    ],
    ['Number(demo) <= slot', 'Number(demo) >= slot', 'demos run in the wrong slots'],
    ['!isHidden(frontmatter) && (', '(', 'hidden slides are part of the talk'],
    [
      'Math.round(s.startsAt + s.seconds)',
      'Math.round(s.startsAt + s.seconds + 43)',
      'the time line is 43 s off',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/presenter/scroll-to-click.ts', [
    ["marksOf(notes, 'active')[0] ?? ", '', 'the notes stay at the last click passed'],
    ['notes.scrollTop + distance', 'distance', 'notes that are scrolled jump back'],
    ['].at(-1)', '][0]', 'the notes scroll to the first click passed'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/presenter/label-notes.ts', [
    ["'p:not([data-label])'", "'p'", 'a label is wrapped again at each click'],
    ['?.data.trimStart().startsWith(`${label}:`)', '', 'a label over two elements loses its colon'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/presenter/use-clock-start.ts', [
    ['from === 1 && ', '', 'the clock starts at any turn'],
    [" && status.value === 'stopped'", '', 'a paused clock goes on by itself'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/presenter/notes-width.ts', [
    ['=== null', '!== null', 'a chosen width of the notes is lost'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/slots/is-from-slot.ts', [
    ['>= minutes', '> minutes', 'a talk of just so many minutes lacks what is shown from them on'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/narration/narration-steps.ts', [
    ['click += Number(part ?? 1)', 'click += 1', 'a mark for two clicks makes one'],
    ["SILENT_LABELS.includes(paragraph.label ?? '') && parts[0] !== ''", 'false', 'instructions are spoken'],
    ['      if (sentences.length) isQuestion = false\n', '', 'the answer is given a moment to think'],
    ['.filter((c) => c <= click)', '', 'every click leads to the last step of the slide'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/narration/choose-voice.ts', [
    ['voice.localService === true && ', '', 'a voice that sends the text to a server is chosen'],
    ['/[-_]/', '/-/', 'the voices of Android have no language'],
    [' * 2 + Number', ' + 2 * Number', 'the default voice comes before one of the region'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/narration/narration-time.ts', [
    ['if (isQuestion) return THINKING_MS\n', '', 'a question to the audience is not given a moment to think'],
    ['Math.max(MIN_CAPTION_MS, ', '(', 'the caption of one word flashes'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/narration/speak-sentence.ts', [
    ['    utterance.lang = voice.lang\n', '', 'Android speaks in its own language'],
    ['        if (!isSpoken) silence()\n', '', 'a stuck sentence blocks the next one'],
    ['    utterance.onerror = abort\n', '', 'after an error the sentence is waited for'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/slots/time.ts', [
    ["padStart(2, '0')", "padStart(1, '0')", '12:05 is formatted as 12:5'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/slots/schedule-offset.ts', [
    ['Math.min(elapsed - from, 0)', '0', 'a talk ahead of schedule counts as on time'],
    [
      "offset > 0 ? 'behind' : 'ahead'",
      "offset > 0 ? 'ahead' : 'behind'",
      '“behind” and “ahead” are swapped',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/slots/slots.ts', [
    [
      'Math.max(...reached)',
      'Math.min(...reached)',
      'the value of the shortest slot is used for every longer one',
    ],
    ['String(slot) === String(value)', 'slot <= Number(value)', 'lengths that are no slot are accepted'],
  ]),
  ...mutantsOf(
    'packages/slidev-addon-stage/slots/validate-slots.ts',
    [
      [
        'if (slot === undefined && every',
        'if (slot === null && every',
        'a slide without a slot is not reported as such',
      ],
    ],
    ['packages/slidev-addon-stage/slots/validate-slots.test.ts'],
  ),
  ...mutantsOf('packages/slidev-addon-stage/notes/note-text.ts', [
    [
      'filter((p) => !STAGE_DIRECTION.test(p))',
      'filter(() => true)',
      'stage directions count as spoken text',
    ],
    [".replace(TRAILING_DIRECTION, '')", '', 'instructions within a paragraph count as spoken text'],
    ['split(CLICK_MARK)', 'split(/never/)', 'click marks remain in the spoken text'],
    [
      "replace(/<\\/(p|li|h\\d)>\\s*/g, '\\n\\n')",
      "replace(/<\\/(p|li|h\\d)>\\s*/g, ' ')",
      'paragraphs are joined into one',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/slots/read-only.ts', [
    ['response.statusCode = 403', 'response.statusCode = 200', 'the status of a rejected change is 200'],
    ["request.method === 'GET' || ", "request.method !== 'PUT' || ", 'changes by POST are not rejected'],
    ["!request.url?.includes('/__slidev/slides/')", 'false', 'POST requests to other addresses are rejected'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/remote/auth-plugin.ts', [
    ["!headers['x-forwarded-for'] && !headers.forwarded", 'true', 'requests through a proxy count as local'],
    ['HttpOnly; ', '', 'scripts can read the session cookie'],
    [
      "['GET', 'HEAD'].includes(request.method ?? '')",
      'true',
      'requests of any method need no authorisation',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/use-demo.ts', [
    ['changedState.value ?? preset()', 'preset()', 'changes to a demo have no effect'],
    ['{ ...state.value, ...change }', '{ ...preset(), ...change }', 'a second change discards the first'],
    [
      'received.value?.at === toValue(resetOn) ? received.value?.state : undefined',
      'received.value?.state',
      'the audience sees another step’s state',
    ],
    [
      'publish(to && { at: toValue(resetOn), state: to })',
      '',
      'the audience’s window does not receive changes',
    ],
    [
      'watch(received, () => (localState.value = undefined)',
      'watch(received, () => {}',
      'the audience’s own changes override the presenter’s',
    ],
    ['settle(kept)', 'kept', 'a reload brings back work in progress that is lost'],
    [
      'const isCurrent = at === toValue(resetOn) && ',
      'const isCurrent = ',
      'a reload brings back another click’s demo',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/use-slide-visible.ts', [
    ["['slide', 'presenter'].includes($renderContext.value)", 'true', 'demos run in the overview'],
    ['active.value && !isPrintMode.value', 'active.value', 'demos run in print'],
    ['active.value && !isPrintMode', '!isPrintMode', 'demos run on slides that are not shown'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/use-on-slide-leave.ts', [
    ['  onUnmounted(handler)\n', '', 'a timer keeps running after its slide is unmounted'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/use-live-run.ts', [
    ['      void publishThrottled()\n', '', 'the audience’s window receives only the last frame of a run'],
    [
      'useThrottleFn(() => scope?.active && publishRun(), PUBLISH_INTERVAL_MS, true)',
      'publishRun',
      'every frame is published without throttling',
    ],
    ['    remaining = [...backends]\n', '', 'no backends are left after a reset'],
    ['    active?.stop()\n', '', 'the worker keeps computing after a reset'],
    [
      'running.value && (resumes ? pause : reset)()',
      '{}',
      'closing the computing window leaves the audience’s run running',
    ],
    ['(resumes || !kept.running)', 'true', 'a reload brings back a reply that was never finished'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/keys/use-keyboard-navigation.ts', [
    ['PageDown: () => next(), PageUp', 'PageUp', 'a clicker’s forward key is not handled'],
    ['PageUp: () => prev()', 'PageUp: () => next()', 'a clicker’s back key navigates forwards'],
    [
      'ArrowDown: () => nextSlide()',
      'ArrowDown: () => next()',
      'the down arrow advances by a click instead of a slide',
    ],
    ['|| !hasNoModifier(event)', '', 'Alt with an arrow navigates'],
    ['    event.stopPropagation()\n', '', 'one key press navigates twice'],
    [
      'if (event.defaultPrevented || !hasPrimarySlide.value) return',
      'if (!hasPrimarySlide.value) return',
      'an arrow key handled by a demo also navigates',
    ],
    [
      'target.matches(CLICKABLE) && !showOverview.value',
      'target.matches(CLICKABLE)',
      'arrow keys navigate in the overview',
    ],
    [
      '!focused.matches(FOCUS_KEEPING_FIELDS)) focused.blur()',
      'true) focused.blur()',
      'text fields lose the focus after a click',
    ],
    [
      '(event) => navigateByKey(event, clickerKeys), { capture: true })',
      '(event) => navigateByKey(event, clickerKeys))',
      'a focused field intercepts the clicker’s keys',
    ],
    [
      "useEventListener('keydown', () => void (focusedByPointer = false), capture)",
      '',
      'a focus set by keyboard is removed',
    ],
    [
      "useEventListener('focusin', () => focusedByPointer && !pointerDown && blurFocused(), capture)",
      '',
      'a focus that arrives after a touch is kept',
    ],
    ['!action || !hasPrimarySlide.value ||', '!action ||', 'navigation keys act on pages without a slide'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/keys/has-no-modifier.ts', [
    [' && !altKey', '', 'key combinations with Alt are intercepted'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/use-shared-state.ts', [
    [
      'isMainView() && !isPresenter.value ? syncedState',
      'isMainView() ? syncedState',
      'the presenter’s window receives its own state',
    ],
    [
      '`${$frontmatter.routeAlias ?? $page.value} ${name}`',
      '`${$frontmatter.routeAlias ?? $page.value}`',
      'demos on one slide share their state',
    ],
    [
      '`${$frontmatter.routeAlias ?? $page.value} ${name}`',
      '`${name}`',
      'demos of the same name on different slides share their state',
    ],
    [
      'if (!isMainView() || !isPresenter.value || !kept',
      'if (!isMainView() || !kept',
      'the audience’s window publishes state',
    ],
    [
      'if (!isMainView() || !isPresenter.value || !kept',
      'if (!isPresenter.value || !kept',
      'previews publish state',
    ],
    [
      'others : { ...others, [entryKey()]: serialised }',
      'others : { [entryKey()]: serialised }',
      'publishing one demo’s state drops that of the others',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/use-window-sync.ts', [
    [
      "    patch('clicks', knownClicks())\n",
      '',
      'a window opened later displays the slide without its clicks',
    ],
    [
      'if (!isPresenter.value || !canPublish()) return\n    patch',
      'if (!isPresenter.value) return\n    patch',
      'an unauthorised presenter window publishes its position',
    ],
    [
      'ready && !isPresenter.value && requestState()',
      'ready && requestState()',
      'the presenter’s window requests the state',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/slots/use-schedule-offset.ts', [
    [
      'scheduleOffset(passed.value, span)',
      'scheduleOffset(passed.value + 43, span)',
      'the schedule offset is wrong by 43 s',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/keys/use-tap-navigation.ts', [
    ['distance > TAP_TOLERANCE_PX', 'distance < 0', 'a swipe counts as a tap'],
    ['clientX > innerWidth / 2', 'clientX < innerWidth / 2', 'a tap in the left half navigates forwards'],
    [
      'isOutsideSlide && event.button === 0 ? event',
      'isOutsideSlide ? event',
      'a click with the right mouse button navigates',
    ],
    ['    pointerDown = undefined\n', '', 'a later pointerup without a pointerdown navigates again'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/on-state-request.ts', [
    ["  channel.addEventListener('message', handler)\n", '', 'state requests from other windows are ignored'],
    ["channel.postMessage('what is on?')", '', 'a new window sends no state request'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/windows/serialise.ts', [
    [
      '!Number.isFinite(part) ? { [NON_FINITE_KEY]: String(part) } : part',
      'false ? part : part',
      'infinite numbers are sent as null',
    ],
    ['ArrayBuffer.isView(part) || ', '', 'typed arrays are sent to other windows'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/remote/authenticate-presenter.ts', [
    ['password !== null &&', 'password === null ||', 'a cancelled password prompt grants access'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/options.ts', [
    ['wordsPerMinute: 120', 'wordsPerMinute: 150', 'the assumed speaking rate is 150 words a minute'],
    ['if (!isOption(name))', 'if (false)', 'an option that does not exist is accepted'],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/rehearse/totals.ts', [
    ['TIME_SHARE = [0.85, 0.95]', 'TIME_SHARE = [0.85, 1.95]', 'a talk that is too long is accepted'],
    ['if (seconds < min) return', 'if (seconds < 0) return', 'a talk that is too short is accepted'],
    [
      'slides.filter((s) => !s.appendix)',
      'slides.filter(() => true)',
      'the appendix counts as part of the talk',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-stage/rehearse/rehearse.ts', [
    ['if (problems.length) throw', 'if (false) throw', 'slides with invalid slots are rehearsed'],
    ['filter(({ found }) => found.length)', 'filter(() => false)', 'no slot is said to have problems'],
  ]),
]
