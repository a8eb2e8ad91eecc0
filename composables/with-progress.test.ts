import { expect, it } from 'vitest'
import { withProgress } from './with-progress'
import { wait } from './time-slicing'

async function collect<W, R>(run: AsyncGenerator<W, R>): Promise<[W[], R]> {
  const words: W[] = []
  for (;;) {
    const { value, done } = await run.next()
    if (done) return [words, value]
    words.push(value)
  }
}

it('tells what is said on the way, in order, then what comes of it', async () => {
  const work = async (say: (word: string) => void) => {
    say('at once')
    await wait(1)
    say('later')
    say('and again')
    return 'done'
  }
  expect(await collect(withProgress(work))).toEqual([['at once', 'later', 'and again'], 'done'])
  expect(await collect(withProgress(async () => 7))).toEqual([[], 7])
})

it('fails as the work does, once all is said', async () => {
  const run = withProgress<string, never>(async (say) => {
    say('soon')
    throw new Error('broken')
  })
  expect((await run.next()).value).toBe('soon')
  await expect(run.next()).rejects.toThrow('broken')
})

it('tells each word when it is said, not when all is done', async () => {
  let speak = (_: string) => {}
  const run = withProgress<string, never>((say) => {
    speak = say
    return new Promise(() => {})
  })
  const first = run.next()
  speak('now')
  expect(await Promise.race([first, wait(200)])).toEqual({ value: 'now', done: false })
})
