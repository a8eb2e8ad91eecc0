import { mutantsOf } from '../mutant'

export const composables = [
  ...mutantsOf('composables/use-steps.ts', [
    ['currentOffset.value + 1', 'currentOffset.value', 'every step appears one click late'],
    [
      'Math.min(Math.max(clicksInfo.value.currentOffset.value + 1, 0), count)',
      'clicksInfo.value.currentOffset.value + 1',
      'the step is negative or exceeds the last one',
    ],
    [
      'calculateSince(at, count)',
      "calculateSince('+1', count)",
      'the position of the first click is ignored',
    ],
    [
      'clicks.register(id, clicksInfo.value)',
      '',
      'the clicks are not registered with Slidev, and print omits them',
    ],
    ['  onUnmounted(() => clicks.unregister(id))\n', '', 'clicks of an unmounted component still count'],
  ]),
  ...mutantsOf('composables/use-painted.ts', [
    [
      'requestAnimationFrame(() => requestAnimationFrame(() => (painted.value = true)))',
      '(painted.value = true)',
      'animations begin before the slide is painted',
    ],
  ]),
  ...mutantsOf('composables/worker-client.ts', [
    [
      "  worker.addEventListener('error', onError, { signal })\n",
      '',
      'a call to a crashed worker does not reject',
    ],
    [
      "  worker.addEventListener('messageerror', onError, { signal })\n",
      '',
      'a call does not reject when a message cannot be deserialised',
    ],
    ['      worker.terminate()\n', '', 'a stopped worker is not terminated'],
    ['timeoutMs = 8000', 'timeoutMs = 80_000', 'the default timeout of a call is 80 seconds'],
    [
      "      rejectCalls(new Error('the worker was stopped'))\n",
      '',
      'pending calls to a stopped worker never settle',
    ],
  ]),
  ...mutantsOf(
    'composables/chat-model/host-client.ts',
    [
      [
        'isOpen ? current !== undefined : host !== current',
        'false',
        'a phone changes hosts while one computes',
      ],
      [
        '    if (!isOpen) hosts.postMessage(HOST_REQUEST)\n',
        '',
        'a phone does not look for another host when its own is closed',
      ],
      ['    clearInterval(timer)\n', '', 'a phone goes on asking how far the model is'],
    ],
    ['composables/chat-model/host-chat-model.test.ts'],
  ),
  ...mutantsOf('composables/chat-model/host-chat-model.ts', [
    [
      "  addEventListener('pagehide', () => announce(false))\n",
      '',
      'a phone waits for a host that is closed',
    ],
    ['\n  announce(true)\n', '\n', 'a phone that was there first finds no host'],
  ]),
  ...mutantsOf('composables/chat-model/chat-model-status.ts', [
    [
      '  if (connectHost) return true\n',
      '',
      'a phone uses recordings although the projector’s window computes',
    ],
    [
      'connectHost ? !isIdle : !chatModelStatus.connectHost',
      'false',
      'a phone drops its own model for a host',
    ],
  ]),
  ...mutantsOf('composables/use-question-key.ts', [
    ['event.repeat || !hasNoModifier', '!hasNoModifier', 'a held q key cycles through the question slides'],
    [
      '!questions.value.includes(no)) talkPosition',
      'true) talkPosition',
      'the position to return to can be a question slide',
    ],
  ]),
  ...mutantsOf('composables/use-slides.ts', [
    ["replace(/[_*`]/g, '')", "replace(/[`]/g, '')", 'titles contain Markdown emphasis marks'],
  ]),
  ...mutantsOf('composables/defer.ts', [
    ['setTimeout(handler)', 'handler()', 'an input handler runs in the same task as its event'],
  ]),
  ...mutantsOf('composables/use-deferred.ts', [
    ['    clearTimeout(timer)\n    timer', '    timer', 'superseded values are computed too'],
    [
      'timer = setTimeout(() => (result.value = value))',
      'result.value = value',
      'computation and display are one long task',
    ],
    [
      'onUnmounted(() => clearTimeout(timer))',
      'onUnmounted(() => {})',
      'an unmounted component continues to compute',
    ],
  ]),
  ...mutantsOf('composables/use-when-idle.ts', [
    [
      '      cancel()\n      if (visible) schedule()',
      '      if (visible) schedule()',
      'leaving a slide does not cancel its idle work',
    ],
    ['onUnmounted(() => cancel())', 'onUnmounted(() => {})', 'unmounting does not cancel the idle work'],
    ['cancel = runWhenIdle(work)', 'runWhenIdle(work)', 'a requested idle callback cannot be cancelled'],
  ]),
  ...mutantsOf('composables/download.ts', [
    ['!response.ok || !response.body', '!response.body', 'the body of an error response is read as the file'],
    [
      'this.received += part.value.length',
      'this.received = part.value.length',
      'the received bytes are not summed',
    ],
    ['this.pending ??= this.read()', 'this.pending = this.read()', 'every call fetches the file again'],
    ['      this.forget()\n', '', 'a failed download is never retried'],
    ['    this.received = 0\n', '', 'the progress of a second attempt does not start at 0'],
  ]),
  ...mutantsOf('composables/session-models.ts', [
    [
      "stage === 'pretrained' ? { pretrained: weights } : ",
      '',
      'later stages trained from older weights are kept',
    ],
    [
      'void Object.assign(sessionModels, emptyState())',
      'void Object.assign(sessionModels, { weights: {} })',
      'votes are not cleared',
    ],
  ]),
  ...mutantsOf('composables/connected-endpoint.ts', [
    ['|| url.username || url.password', '', 'an address with credentials is accepted'],
    ['key: key.trim() })', 'key })', 'the key is sent with surrounding spaces'],
    ['void (transport.value = undefined)', 'undefined', 'the endpoint cannot be disconnected'],
  ]),
  ...mutantsOf('composables/time-slicing.ts', [
    ['while (performance.now() < end)', 'while (true)', 'the work never pauses for a frame'],
  ]),
  ...mutantsOf('composables/with-progress.ts', [
    ['    wake()\n', '', 'progress is reported only at the end'],
  ]),
  ...mutantsOf('composables/use-deck-url.ts', [
    ['!LOCAL_HOST.test(location.hostname)', 'true', 'the QR code leads to a local address'],
  ]),
  ...mutantsOf('composables/word-vectors.ts', [
    [
      "readFileHeader('readWordVectors', bytes, WORD_VECTORS_FORMAT)",
      'new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)',
      'damaged word-vector files are accepted',
    ],
    ['row[k] *= scale', 'row[k] *= 1', 'vectors are not scaled'],
    ['    file.forget()\n', '', 'an unusable file is never fetched again'],
  ]),
  ...mutantsOf(
    'composables/transports/endpoint-transport.ts',
    [
      ["redirect: 'error'", "redirect: 'follow'", 'the request follows a redirect with the key'],
      ['key && {', 'true && {', 'an empty key is sent in the authorization header'],
      [
        'value === undefined || !Object.hasOwn(PARAMETER_FALLBACKS, parameter)',
        'value === undefined',
        'required parameters are dropped from the request',
      ],
    ],
    ['composables/transports/endpoint-transport.test.ts'],
  ),
  ...mutantsOf('composables/transports/recording-transport.ts', [
    [
      "if (!found) throw new ModelError('unrecorded')",
      "if (!found) return streamingResponse(replay(recordings[0].reply), '', new Date(0))",
      'the reply to a different question is replayed',
    ],
    [
      'recording.to === to',
      'to.startsWith(recording.to)',
      'a longer conversation matches the recording of a shorter one',
    ],
    ["  for (const call of calls) yield { type: 'call', call }\n", '', 'tool calls are not replayed'],
    ['`${found.by}, ${found.when}`', '`${found.by}`', 'the reply lacks its recording date'],
  ]),
  ...mutantsOf('composables/stop-strings.ts', [
    [
      'complete.length - Math.max(0, ...heldBack)',
      'complete.length',
      'the beginning of a stop string is emitted',
    ],
    ["replace(/\\uFFFD+$/, '')", "replace(/x{9}$/, '')", 'an incomplete character is emitted'],
  ]),
  ...mutantsOf('composables/stories/completion.ts', [
    ['seeded(request.seed ?? 1)', 'seeded(1)', 'the seed is ignored'],
  ]),
  ...mutantsOf('composables/to-stream-events.ts', [
    ['text: text.slice(emittedLength)', 'text', 'every stream event repeats the whole text'],
  ]),
  ...mutantsOf('composables/stories/story-model.ts', [
    ["padStart(8, '0')", "padStart(0, '0')", 'the checksum loses its leading zeros'],
    ['sums.push(crc32', 'sums[0] ??= (crc32', 'the checksum covers only the first tensor'],
  ]),
  ...mutantsOf('composables/load-progress.ts', [
    [
      'if (settled) return',
      'if (progress?.() === 1) return',
      'the progress ends with the download, not when the model is ready',
    ],
    [
      'Promise.race([done, wait(POLL_INTERVAL_MS)])',
      'wait(POLL_INTERVAL_MS)',
      'a failed load does not reject the progress',
    ],
  ]),
  ...mutantsOf('composables/stories/story-files.ts', [
    ['weights.received / weights.size', 'weights.size / weights.size', 'the progress is 1 from the start'],
    ['  cached = undefined\n', '', 'a damaged file is never fetched again'],
  ]),
  ...mutantsOf(
    'components/shared/CodeFrame.vue',
    [
      [
        'runningLines.value || (a.click ?? 0) <= step.value',
        '(a.click ?? 0) <= step.value',
        'asides of later clicks are hidden while code runs',
      ],
      [
        'runningLines.value ?? visibleAsides.value',
        'visibleAsides.value',
        'running lines are not highlighted',
      ],
      [
        'inject(highlightedLinesKey, ref())',
        'ref<readonly number[]>()',
        'the lines highlighted by a demo are ignored',
      ],
    ],
    ['components/shared/CodeFrame.test.ts'],
  ),
  ...mutantsOf('composables/use-handout-route.ts', [
    [
      'slides.value[currentSlideNo.value - 1]',
      'slides.value[currentSlideNo.value]',
      'the handout opens at the following slide',
    ],
  ]),
  ...mutantsOf('composables/stories/story-model-backends.ts', [
    ['stop: () => (isRunning = false)', 'stop: () => {}', 'the main-thread backend ignores stop()'],
    ['      forgetStoryFiles()\n', '', 'a truncated file is not fetched again'],
    ['lastError = messageOf(error)', '', 'the reason for falling back to a recording is lost'],
    [
      '?? fail(prompt)\n  return',
      "?? storiesRun.continuations['x']!\n  return",
      'an unrecorded prompt gets the recording of another',
    ],
  ]),
]
