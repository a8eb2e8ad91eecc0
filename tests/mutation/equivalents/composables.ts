import type { Equivalents } from '../mutation-score'

export const composables: Equivalents = {
  'composables/model-client.ts': [
    [
      'recordings: readonly Recording[] = []',
      'recordings: readonly Recording[] = ["Stryker was here"]',
      'a text is a recording of no question',
    ],
  ],
  'composables/stop-strings.ts': [
    ['stop.length - 1', 'stop.length + 1', 'a text with the whole stop string has ended already'],
    ['n > 0', 'n >= 0', 'every text ends with nothing, of which nothing is held back'],
  ],
  'composables/transports/endpoint-transport.ts': [
    [
      'part = await reader?.read()) yield',
      'part = await reader.read()) yield',
      'a part came from the reader',
    ],
  ],
  'composables/transports/recording-transport.ts': [
    ['|\\s+$/g', '|\\s+/g', 'white space with a word after it is matched with the word'],
    ["type: 'end'", 'type: ""', 'what is neither text nor call is written as the end'],
  ],
  'composables/use-deck-url.ts': [['/^https?:$/', '/^https?:/', 'a protocol ends with its colon']],
  'composables/word-vectors.ts': [['k < width', 'k <= width', 'a typed array drops what is beyond its end']],
  'composables/worker-client.ts': [
    [
      '(type, listener) => worker.removeEventListener(type, listener)',
      '() => undefined',
      'Comlink removes listeners at the worker’s end alone',
    ],
  ],
}
