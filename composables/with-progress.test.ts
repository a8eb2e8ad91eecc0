import { expect, it } from 'vitest'
import { withProgress } from './with-progress'
import { wait } from './time-slicing'

async function collect<P, R>(run: AsyncGenerator<P, R>): Promise<[P[], R]> {
  const reports: P[] = []
  for (;;) {
    const { value, done } = await run.next()
    if (done) return [reports, value]
    reports.push(value)
  }
}

it('yields each report in order, then returns the result', async () => {
  const work = async (report: (text: string) => void) => {
    report('at once')
    await wait(1)
    report('later')
    report('and again')
    return 'done'
  }
  expect(await collect(withProgress(work))).toEqual([['at once', 'later', 'and again'], 'done'])
  expect(await collect(withProgress(async () => 7))).toEqual([[], 7])
})

it('yields all reports, then rejects as the work does', async () => {
  const run = withProgress<string, never>(async (report) => {
    report('soon')
    throw new Error('broken')
  })
  expect((await run.next()).value).toBe('soon')
  await expect(run.next()).rejects.toThrow('broken')
})

it('yields a report at once, before the work is done', async () => {
  let reportNow = (_: string) => {}
  const run = withProgress<string, never>((report) => {
    reportNow = report
    return new Promise(() => {})
  })
  const first = run.next()
  reportNow('now')
  expect(await Promise.race([first, wait(200)])).toEqual({ value: 'now', done: false })
})
