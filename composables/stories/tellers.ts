/** Who tells the story: a worker; where there is none, the page itself in small portions; else what was recorded. */
import type { Told } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { StreamEvent } from '../../stack/applications'
import type { Hire } from '../live-run'
import { inPortions, nextFrame } from '../portions'
import { helper } from '../worker'
import type { Asked, Written } from './story'
import { forgetStoryFiles, storyFiles } from './story-files'
import { Storyteller } from './storyteller'
import type { StorytellerWorker } from './storyteller.worker'

export interface Teller {
  /** Settled once the model is there. */
  ready: Promise<unknown>
  told: (prompt: string, tokens: number) => Promise<Told>
  chance: (prompt: string, word: string) => Promise<number>
  checksum: () => Promise<string>
  /** Tokens of a text. */
  count: (text: string) => Promise<number>
  /** What it writes, as it writes it. */
  write: (asked: Asked) => AsyncGenerator<StreamEvent>
  /** Only what was recorded: nothing else can be asked. */
  recorded?: { why: string }
  stop: () => void
}

/** A parse of half a megabyte on a slow machine. */
const PATIENCE = 20_000

/** A story as a stream: of each state of it what is new. */
async function* streamed(
  next: () => Promise<Written>,
  end: () => unknown = () => {},
): AsyncGenerator<StreamEvent> {
  let told = 0
  try {
    for (;;) {
      const { text, reason, input, output } = await next()
      if (text.length > told) yield { type: 'text', text: text.slice(told) }
      told = text.length
      if (reason) return yield { type: 'end', reason, usage: { input, output } }
    }
  } finally {
    end()
  }
}

function inWorker(): Teller {
  const { ask, stop } = helper<StorytellerWorker>(
    () => new Worker(new URL('./storyteller.worker.ts', import.meta.url), { type: 'module' }),
  )
  const ready = storyFiles().then((files) => ask((api) => api.load(files), PATIENCE))
  return {
    ready,
    told: async (prompt, tokens) => (await ready, ask((api) => api.told(prompt, tokens))),
    chance: async (prompt, word) => (await ready, ask((api) => api.chance(prompt, word))),
    checksum: async () => (await ready, ask((api) => api.checksum())),
    count: async (text) => (await ready, ask((api) => api.count(text))),
    async *write(asked) {
      await ready
      const story = await ask((api) => api.begin(asked))
      const end = () => ask((api) => api.end(story)).catch(() => {})
      yield* streamed(() => ask((api) => api.next(story), PATIENCE), end)
    },
    stop,
  }
}

function onPage(): Teller {
  let wanted = true
  const ready = storyFiles().then(async (files) => {
    await nextFrame()
    const teller = new Storyteller(files)
    await nextFrame()
    return teller
  })
  const portions = <R>(work: Generator<unknown, R>) => inPortions(work, () => wanted)
  return {
    ready,
    told: async (prompt, tokens) => portions((await ready).told(prompt, tokens)),
    chance: async (prompt, word) => portions((await ready).chance(prompt, word)),
    checksum: async () => portions((await ready).checksum()),
    count: async (text) => (await ready).count(text),
    async *write(asked) {
      const story = (await ready).begin(asked)
      yield* streamed(() => portions(story.next()))
    },
    stop: () => (wanted = false),
  }
}

/** The first so many pieces of a recorded continuation. */
function cut({ text, tokens }: Told, most: number): Told {
  const shown = Math.min(tokens, most)
  return {
    text: text.slice(0, Math.ceil((text.length * shown) / tokens)),
    tokens: shown,
    over: shown === tokens,
  }
}

function fromStore(why: string): Teller {
  const recorded = (prompt: string) => storiesRun.told[prompt] ?? fail(prompt)
  const fail = (prompt: string): never => {
    throw new Error(`nothing was recorded for “${prompt}”`)
  }
  return {
    ready: Promise.resolve(),
    told: async (prompt, tokens) => cut(recorded(prompt), tokens),
    chance: async (prompt, word) => storiesRun.chance[`${prompt} ${word}`] ?? fail(prompt),
    checksum: async () => storiesRun.checksum,
    count: async () => fail('its tokens'),
    write: ({ prompt }) => fail(prompt),
    recorded: { why },
    stop: () => {},
  }
}

/** All who can, in the order they are asked. Those who come last know why those before could not. */
export function tellers(): readonly Hire<Teller>[] {
  let why = ''
  const noting = (make: () => Teller) => (): Teller => {
    const teller = make()
    teller.ready.catch((error: unknown) => {
      why = error instanceof Error ? error.message : String(error)
      // A file that was cut short would be so again.
      forgetStoryFiles()
    })
    return teller
  }
  return [
    ['worker', noting(inWorker)],
    ['page', noting(onPage)],
    ['stored', () => fromStore(why)],
  ]
}
