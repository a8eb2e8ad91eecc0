import { mutantsOf } from '../mutant'

export const composables = [
  ...mutantsOf('composables/use-steps.ts', [
    ['currentOffset.value + 1', 'currentOffset.value', 'every step comes a click late'],
    [
      'Math.min(Math.max(clicksInfo.value.currentOffset.value + 1, 0), count)',
      'clicksInfo.value.currentOffset.value + 1',
      'a step is below nought, or beyond the last',
    ],
    ['calculateSince(at, count)', "calculateSince('+1', count)", 'where the clicks begin is ignored'],
    ['clicks.register(id, clicksInfo.value)', '', 'Slidev does not know of the clicks: print shows none'],
    ['  onUnmounted(() => clicks.unregister(id))\n', '', 'clicks of what is gone are counted'],
  ]),
  ...mutantsOf('composables/use-painted.ts', [
    [
      'requestAnimationFrame(() => requestAnimationFrame(() => (painted.value = true)))',
      '(painted.value = true)',
      'motion begins before the slide is drawn',
    ],
  ]),
  ...mutantsOf('composables/use-demo.ts', [
    ['changedState.value ?? preset()', 'preset()', 'a demo does nothing'],
    ['{ ...state.value, ...change }', '{ ...preset(), ...change }', 'a second change forgets the first'],
    [
      'received.value?.at === toValue(resetOn) ? received.value?.state : undefined',
      'received.value?.state',
      'the audience sees another step’s state',
    ],
    ["onLeave === 'reset' && reset()", 'reset()', 'what is to be kept is forgotten'],
    ['publish(to && { at: toValue(resetOn), state: to })', '', 'the audience sees nothing of it'],
    [
      'watch(received, () => (localState.value = undefined)',
      'watch(received, () => {}',
      'an audience’s hand stays ahead of the presenter',
    ],
    ['  onMounted(reset)\n', '', 'a window opened anew leaves the other where it was'],
  ]),
  ...mutantsOf('composables/use-slide-visible.ts', [
    ["['slide', 'presenter'].includes($renderContext.value)", 'true', 'demos run in the overview'],
    ['active.value && !isPrintMode.value', 'active.value', 'demos run in print'],
    ['active.value && !isPrintMode', '!isPrintMode', 'demos run on slides that are not shown'],
  ]),
  ...mutantsOf('composables/use-on-slide-leave.ts', [
    ['!now && handler()', 'now && handler()', 'a demo stops when it is come back to'],
    ['  onUnmounted(handler)\n', '', 'a timer outlives its slide'],
  ]),
  ...mutantsOf('composables/use-live-run.ts', [
    ['      void publishThrottled()\n', '', 'the audience sees the end of a run alone'],
    [
      'useThrottleFn(publishRun, PUBLISH_INTERVAL_MS, true)',
      'publishRun',
      'every frame is told, a thousand a second',
    ],
    [
      'if (localFrame.value) localFrame.value = settle(localFrame.value)\n    publishRun()',
      'publishRun()',
      'a run that has ended looks as if it went on',
    ],
    ['    remaining = [...backends]\n', '', 'after a reset nobody is left to work'],
    ['    active?.stop()\n', '', 'a worker goes on computing for nobody'],
    [
      "else if (onLeave === 'reset' || running.value) reset()",
      'else if (running.value) reset()',
      'what was run is there when one comes back',
    ],
    ["if (visibility.value === 'hidden') await untilVisible()", '', 'a hidden tab computes on'],
    ["useEventListener('pagehide', reset)", '', 'the audience waits for a window that is closed'],
    [
      'localFrame.value !== undefined && isDone?.(localFrame.value)',
      'false',
      'a run that is over cannot be begun anew',
    ],
    ["  if (resetOn) watch(resetOn, reset, { flush: 'sync' })\n", '', 'a run goes on at another click'],
    ['if (id !== runId) {', 'if (false as boolean) {', 'a paused run goes on'],
  ]),
  ...mutantsOf('composables/worker-client.ts', [
    ["  worker.addEventListener('error', onError, { signal })\n", '', 'a worker that broke is waited for'],
    [
      "  worker.addEventListener('messageerror', onError, { signal })\n",
      '',
      'a message that cannot be read is waited for',
    ],
    ['      worker.terminate()\n', '', 'a worker that is stopped goes on'],
    ['        clearTimeout(timer)\n', '', 'a timer is left behind by each question'],
    ['timeoutMs = 8000', 'timeoutMs = 80_000', 'a silent worker is waited for more than a minute'],
    [
      "      rejectCalls(new Error('the worker was stopped'))\n",
      '',
      'who asked a worker that was stopped waits for ever',
    ],
  ]),
  ...mutantsOf('composables/use-keyboard-navigation.ts', [
    ['PageDown: () => next(), PageUp', 'PageUp', 'a clicker’s key forward is swallowed'],
    ['PageUp: () => prev()', 'PageUp: () => next()', 'a clicker’s key back goes forward'],
    ['ArrowDown: () => nextSlide()', 'ArrowDown: () => next()', 'down turns clicks, not slides'],
    ['if (!event.repeat) action()', 'action()', 'a key held down runs through the talk'],
    ['|| !hasNoModifier(event)', '', 'Alt and an arrow turn the slide'],
    ["event.key === 'Escape' && target !== document.body", 'false', 'Escape does not leave a field'],
    ['    event.stopPropagation()\n', '', 'a press turns twice'],
    [
      'if (event.defaultPrevented || !hasPrimarySlide.value) return',
      'if (!hasPrimarySlide.value) return',
      'an arrow that a demo used turns the slide',
    ],
    [
      'target.matches(CLICKABLE) && !showOverview.value',
      'target.matches(CLICKABLE)',
      'arrows in the overview turn slides',
    ],
    [
      '!focused.matches(FOCUS_KEEPING_FIELDS)) focused.blur()',
      'true) focused.blur()',
      'nobody can write in a field',
    ],
    [
      '(event) => navigateByKey(event, clickerKeys), { capture: true })',
      '(event) => navigateByKey(event, clickerKeys))',
      'a field takes the clicker’s keys',
    ],
    [
      "useEventListener('keydown', () => void (focusedByPointer = false), capture)",
      '',
      'who came by keyboard loses the focus',
    ],
    ['      if (focusedByPointer) blurFocused()\n', '', 'a button pressed keeps the focus, and the keys'],
    [
      "useEventListener('focusin', () => focusedByPointer && !pointerDown && blurFocused(), capture)",
      '',
      'a finger’s focus stays',
    ],
    ['!action || !hasPrimarySlide.value ||', '!action ||', 'keys of the handout turn slides'],
  ]),
  ...mutantsOf('composables/has-no-modifier.ts', [
    [' && !altKey', '', 'a key with Alt is taken from the browser'],
  ]),
  ...mutantsOf('composables/use-question-key.ts', [
    ['event.repeat || !hasNoModifier', '!hasNoModifier', 'q held down runs through the questions'],
    ['if ((event.target as Element).matches?.(LETTER_FIELDS)) return', '', 'q cannot be written'],
    ['!questions.value.includes(no)) talkPosition', 'true) talkPosition', 'the way back leads to a question'],
  ]),
  ...mutantsOf('composables/use-shared-state.ts', [
    [
      'isMainView() && !isPresenter.value ? syncedState',
      'isMainView() ? syncedState',
      'the presenter hears itself',
    ],
    [
      '`${$frontmatter.routeAlias ?? $page.value} ${name}`',
      '`${$frontmatter.routeAlias ?? $page.value}`',
      'two demos of a slide show each other’s state',
    ],
    [
      '`${$frontmatter.routeAlias ?? $page.value} ${name}`',
      '`${name}`',
      'demos of two slides show each other’s state',
    ],
    [
      'if (!isMainView() || !isPresenter.value) return',
      'if (!isMainView()) return',
      'the audience’s window tells',
    ],
    ['if (!isMainView() || !isPresenter.value) return', 'if (!isPresenter.value) return', 'previews tell'],
    ['if (serialised === previous) return', '', 'what has not changed is told again'],
    [
      'others : { ...others, [entryKey()]: serialised }',
      'others : { [entryKey()]: serialised }',
      'one demo makes the others forget',
    ],
  ]),
  ...mutantsOf('composables/use-window-sync.ts', [
    ["    patch('clicks', clicks.value)\n", '', 'who comes late sees the slide at its first click'],
    [
      'if (!isPresenter.value || !canPublish()) return\n    patch',
      'if (!isPresenter.value) return\n    patch',
      'a window without the password leads',
    ],
    ['syncedState.leader === windowId && publishAll()', 'publishAll()', 'two presenters answer at once'],
    [
      'ready && !isPresenter.value && requestState()',
      'ready && requestState()',
      'the presenter asks itself what is on',
    ],
    ['ready && !isPresenter.value && requestState()', 'false', 'who comes late is told nothing'],
  ]),
  ...mutantsOf('composables/use-schedule-offset.ts', [
    ["span && status.value !== 'stopped'", 'span', 'it is late before it begins'],
    ['scheduleOffset(passed.value, span)', 'scheduleOffset(passed.value + 43, span)', 'the pace is 43 s off'],
  ]),
  ...mutantsOf('composables/use-slides.ts', [
    ["replace(/[_*`]/g, '')", "replace(/[`]/g, '')", 'titles show their markdown'],
  ]),
  ...mutantsOf('composables/defer.ts', [
    ['setTimeout(handler)', 'handler()', 'a press is answered in the same task'],
  ]),
  ...mutantsOf('composables/use-deferred.ts', [
    ['    clearTimeout(timer)\n    timer', '    timer', 'what has been overtaken is worked out, too'],
    [
      'timer = setTimeout(() => (result.value = value))',
      'result.value = value',
      'working out and showing are one long task',
    ],
    ['onUnmounted(() => clearTimeout(timer))', 'onUnmounted(() => {})', 'what is gone works on'],
  ]),
  ...mutantsOf('composables/run-when-idle.ts', [
    [
      'return () => clearTimeout(timer)',
      'return () => {}',
      'it cannot be called off where a browser is never idle',
    ],
    ['return () => cancelIdleCallback(handle)', 'return () => {}', 'it cannot be called off'],
    ['work(), options)', 'work())', 'it may wait for ever'],
  ]),
  ...mutantsOf('composables/use-when-idle.ts', [
    [
      '      cancel()\n      if (visible) schedule()',
      '      if (visible) schedule()',
      'a slide that was left fetches all the same',
    ],
    ['if (visible) schedule()', 'schedule()', 'a slide that is not shown fetches'],
    ['onUnmounted(() => cancel())', 'onUnmounted(() => {})', 'what is gone fetches all the same'],
    ['cancel = runWhenIdle(work)', 'runWhenIdle(work)', 'what waits for idleness cannot be called off'],
  ]),
  ...mutantsOf('composables/use-tap-navigation.ts', [
    ['distance > TAP_TOLERANCE_PX', 'distance < 0', 'a swipe turns twice'],
    ['clientX > innerWidth / 2', 'clientX < innerWidth / 2', 'left goes forward'],
    ["(event.target as Element).id === 'page-root'", 'true', 'a tap on a button turns the slide'],
    [
      'isOutsideSlide && event.button === 0 ? event',
      'isOutsideSlide ? event',
      'the right button turns the slide',
    ],
    ['    pointerDown = undefined\n', '', 'a finger that came down once turns again'],
  ]),
  ...mutantsOf('composables/retry-slide.ts', [
    ['if (!response.ok) throw', 'if (false as boolean) throw', 'a page that is not there is loaded'],
    ['  } catch {\n    return false\n  }', '  } catch {}', 'a deck without a network goes white'],
    ['retriedSlides.set(no, markRaw(slide))', '', 'a slide that came at a second try is not shown'],
    ['if (!slide) return reloadIfAvailable()', '', 'a slide that fails again is shown as nothing'],
    ['  await retryStylesheets()\n', '', 'the slide comes without its looks'],
    ['(l) => !l.sheet', '(l) => l.sheet', 'styles that are there are fetched again'],
  ]),
  ...mutantsOf('composables/download.ts', [
    ['!response.ok || !response.body', '!response.body', 'a page of “not found” is read as a model'],
    [
      'this.received += part.value.length',
      'this.received = part.value.length',
      'how much is here goes up and down',
    ],
    ['this.pending ??= this.read()', 'this.pending = this.read()', 'a file is fetched by each who asks'],
    ['      this.forget()\n', '', 'what failed once never comes'],
    ['    this.received = 0\n', '', 'a second try begins at more than nothing'],
  ]),
  ...mutantsOf('composables/on-state-request.ts', [
    ["  channel.addEventListener('message', handler)\n", '', 'who comes late is not heard'],
    ["channel.postMessage('what is on?')", '', 'who comes late does not ask'],
  ]),
  ...mutantsOf('composables/session-models.ts', [
    ["stage === 'pretrained' ? { pretrained: weights } : ", '', 'what stood on older weights is kept'],
    [
      'void Object.assign(sessionModels, emptyState())',
      'void Object.assign(sessionModels, { weights: {} })',
      'votes are not cleared',
    ],
  ]),
  ...mutantsOf('composables/connected-endpoint.ts', [
    ['url.origin !== __ENDPOINT__ ||', '', 'a key goes to another origin'],
    ['|| url.username || url.password', '', 'a password stands in an address'],
    [
      "if (!__ENDPOINT__) throw new Error('This build reaches no endpoint.')",
      '',
      'a build without an endpoint has one',
    ],
    ['key: key.trim() })', 'key })', 'a key is sent with a space'],
    ['void (transport.value = undefined)', 'undefined', 'it cannot be unplugged'],
  ]),
  ...mutantsOf('composables/time-slicing.ts', [
    ["if (!shouldContinue()) throw new Error('no longer wanted')", '', 'nobody can leave'],
    ['while (performance.now() < end)', 'while (true)', 'the page has no frames'],
  ]),
  ...mutantsOf('composables/serialise.ts', [
    [
      '!Number.isFinite(part) ? { [NON_FINITE_KEY]: String(part) } : part',
      'false ? part : part',
      'infinity arrives as null',
    ],
    ['ArrayBuffer.isView(part) || ', '', 'weights travel from window to window'],
  ]),
  ...mutantsOf('composables/with-progress.ts', [
    ['    wake()\n', '', 'words are said all at once at the end'],
    ['if (!queue.length) return await done', 'return await done', 'what was said last is lost'],
  ]),
  ...mutantsOf('composables/use-deck-url.ts', [
    ['!LOCAL_HOST.test(location.hostname)', 'true', 'a code leads to this machine'],
    ["replace(/\\/*$/, '/')", "replace(/\\/*$/, '')", 'a code leads beside the deck'],
  ]),
  ...mutantsOf('composables/word-vectors.ts', [
    [
      "readFileHeader('readWordVectors', bytes, WORD_VECTORS_FORMAT)",
      'new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)',
      'damaged vectors are read',
    ],
    ['row[k] *= scale', 'row[k] *= 1', 'vectors have no scale'],
    ['    file.forget()\n', '', 'what failed once never comes'],
  ]),
  ...mutantsOf('composables/authenticate-presenter.ts', [
    ['if ((await fetch(AUTH_PATH)).ok) return true', '', 'the password is asked for again and again'],
    ['password.trim()', 'password', 'a password with a space is refused'],
    ['password !== null &&', 'password === null ||', 'who gives no password is let in'],
  ]),
  ...mutantsOf('composables/offline/messages.ts', [
    ['if (data.error) reject(new Error(data.error))\n      else ', '', 'a fault is taken for an answer'],
    ['      port1.close()\n', '', 'a door stays open for each question'],
  ]),
  ...mutantsOf('composables/offline/offline-cache.ts', [
    [
      'offlineStatus.updateAvailable = registration.waiting !== null',
      'offlineStatus.updateAvailable = registration.waiting === null',
      'a new version is told when there is none',
    ],
    [
      "if (offlineStatus.usage.keptFiles < offlineStatus.usage.files) offlineStatus.failure = 'keeping'",
      '',
      'what did not come is not told',
    ],
    ["  } catch {\n    offlineStatus.failure = 'keeping'\n  }", '  } catch {}', 'what failed is not told'],
    ["activated ? undefined : 'windows'", 'undefined', 'other windows that are open are not told'],
    ['  offlineStatus.busy = false\n', '', 'it is being kept for ever'],
    [
      "if (worker.state === 'redundant') reject",
      "if (worker.state === 'installing') reject",
      'a copy that broke off is waited for',
    ],
    ['    registrationPromise = undefined\n', '', 'what failed once is never tried again'],
    ["addEventListener('controllerchange'", "addEventListener('message'", 'the new version is not loaded'],
    ['|| connection?.saveData', '', 'who saves data loads it all the same'],
    [
      'if (count > previousCount) whenNetworkIdle(work, count)',
      'if (false as boolean) whenNetworkIdle(work, count)',
      'what is on the screen waits for the copy',
    ],
  ]),
  ...mutantsOf('composables/offline/status-text.ts', [
    ['keptFiles === files', 'keptFiles <= files', 'all is here, it says, when it is not'],
    ["failure === 'windows'", "failure === 'keeping'", 'nobody is told to close the other windows'],
  ]),
  ...mutantsOf(
    'composables/transports/endpoint-transport.ts',
    [
      ["redirect: 'error'", "redirect: 'follow'", 'a key goes along a redirect'],
      ['key && {', 'true && {', 'an empty key is sent'],
      ['text.length > MAX_ERROR_LENGTH', 'false', 'a refusal without end is read'],
      [
        'value === undefined || !Object.hasOwn(PARAMETER_FALLBACKS, parameter)',
        'value === undefined',
        'what a model cannot do without is left out',
      ],
    ],
    ['composables/transports/endpoint-transport.test.ts'],
  ),
  ...mutantsOf('composables/transports/recording-transport.ts', [
    [
      "if (!found) throw new ModelError('unrecorded')",
      "if (!found) return streamingResponse(replay(recordings[0].reply), '', new Date(0))",
      'another question’s reply is played',
    ],
    [
      'recording.to === to',
      'to.startsWith(recording.to)',
      'a longer conversation gets the reply to a shorter one',
    ],
    ["  for (const call of calls) yield { type: 'call', call }\n", '', 'calls are not played'],
    ['`${found.by}, ${found.when}`', '`${found.by}`', 'it does not say when it was recorded'],
  ]),
  ...mutantsOf('composables/stories/completion.ts', [
    ['complete.length - Math.max(0, ...heldBack)', 'complete.length', 'the beginning of a stop is told'],
    ["replace(/\\uFFFD+$/, '')", "replace(/x{9}$/, '')", 'half a sign is told'],
    [
      'this.outputIds.length >= maxTokens',
      'this.outputIds.length > maxTokens',
      'it writes one token too many',
    ],
    ['Math.min(...stopPositions)', 'Math.max(...stopPositions)', 'it ends at the last stop'],
    ['seeded(request.seed ?? 1)', 'seeded(1)', 'the seed is ignored'],
  ]),
  ...mutantsOf('composables/stories/story-model.ts', [
    ['probability *= softmax', 'probability = softmax', 'a word is as likely as its last token'],
    ['this.current.completion.state.output > tokens', 'false', 'fewer tokens than before are not told'],
    ["padStart(8, '0')", "padStart(0, '0')", 'a checksum loses its noughts'],
    ['sums.push(crc32', 'sums[0] ??= (crc32', 'a checksum sees one table alone'],
  ]),
  ...mutantsOf('composables/stories/load-progress.ts', [
    [
      'if (settled) return',
      'if (weightsProgress() >= 1) return',
      'it loads for ever where the files came before',
    ],
    [
      'Promise.race([done, wait(POLL_INTERVAL_MS)])',
      'wait(POLL_INTERVAL_MS)',
      'a model that will not come is waited for',
    ],
  ]),
  ...mutantsOf('composables/stories/story-files.ts', [
    ['weights.received / weights.size', 'weights.size / weights.size', 'it is all here from the start'],
    ['  cached = undefined\n', '', 'a damaged file is never fetched anew'],
  ]),
  ...mutantsOf(
    'components/shared/CodeFrame.vue',
    [
      [
        'runningLines.value || (a.click ?? 0) <= step.value',
        '(a.click ?? 0) <= step.value',
        'while code runs, not all of it is explained',
      ],
      ['runningLines.value ?? visibleAsides.value', 'visibleAsides.value', 'lines that run are not lit'],
      ['inject(highlightedLinesKey, ref())', 'ref<readonly number[]>()', 'a demo cannot light its code'],
    ],
    ['components/shared/CodeFrame.test.ts'],
  ),
  ...mutantsOf('composables/use-handout-route.ts', [
    ['currentSlideNo.value > 1 && name', 'name', 'the handout skips its own beginning'],
    [
      'slides.value[currentSlideNo.value - 1]',
      'slides.value[currentSlideNo.value]',
      'the handout opens one slide on',
    ],
  ]),
  ...mutantsOf('composables/stories/story-model-backends.ts', [
    ['stop: () => (isRunning = false)', 'stop: () => {}', 'the page computes for nobody'],
    ['text: text.slice(emittedLength)', 'text', 'a stream says everything again and again'],
    ['isComplete: count === tokens', 'isComplete: true', 'half a story is whole'],
    ['      forgetStoryFiles()\n', '', 'a file that was cut short is never fetched anew'],
    [
      'lastError = error instanceof Error ? error.message : String(error)',
      '',
      'nobody knows why only a recording is shown',
    ],
    [
      '?? fail(prompt)\n  const',
      "?? storiesRun.continuations['x']!\n  const",
      'what was not recorded is told as if it had been',
    ],
  ]),
]
