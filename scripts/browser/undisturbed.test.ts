import { EventEmitter } from 'node:events'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { undisturbed } from './undisturbed'

/** A page that is loaded this many times during each piece of work. */
function pageWith(loads: number[]) {
  const page = new EventEmitter()
  let works = 0
  const work = async () => {
    for (let i = 0; i < loads[works]; i++) page.emit('load')
    return ++works
  }
  return { page: page as unknown as Page, work }
}

it('takes the first result of a page that stays', async () => {
  const { page, work } = pageWith([1])
  expect(await undisturbed(page, work)).toBe(1)
})

it('works again when the page was reloaded meanwhile', async () => {
  const { page, work } = pageWith([2, 2, 1])
  expect(await undisturbed(page, work)).toBe(3)
})

it('gives up on a page that never rests, and passes other errors on', async () => {
  const { page, work } = pageWith([2, 2])
  await expect(undisturbed(page, work, 2)).rejects.toThrow('keeps reloading')
  await expect(undisturbed(page, () => Promise.reject(new Error('other')))).rejects.toThrow('other')
})

it('works again when loading does not come to an end, and in the end says so', async () => {
  const never = new Error('page.goto: Timeout 60000ms exceeded.')
  const { page, work } = pageWith([1])
  let asked = 0
  const second = () => (asked++ ? work() : Promise.reject(never))
  expect(await undisturbed(page, second)).toBe(1)
  await expect(undisturbed(page, () => Promise.reject(never), 2)).rejects.toThrow(never)
})
