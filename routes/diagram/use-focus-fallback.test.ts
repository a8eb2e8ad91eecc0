// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { h, ref, useTemplateRef } from 'vue'
import { initialState, toggleTour, visitFloor, type DiagramState } from './state'
import { useFocusFallback } from './use-focus-fallback'

const state = ref<DiagramState>(initialState)

/** A page whose button is there in the building alone, and a tour's next button during a tour. */
const Page = {
  setup() {
    useFocusFallback(useTemplateRef<HTMLElement>('root'), state)
    return () =>
      h('div', { ref: 'root' }, [
        state.value.tourId && h('div', { class: 'strip' }, h('button', { 'data-next': '', id: 'next' })),
        h('aside', { class: 'about' }, [
          h('h2', { tabindex: -1, id: 'heading' }),
          !state.value.floor && !state.value.tourId && h('button', { id: 'start' }),
        ]),
        h('button', { id: 'stays' }),
      ])
  },
}

let page: ReturnType<typeof mount>
beforeEach(() => {
  state.value = initialState
  page = mount(Page, { attachTo: document.body })
})
afterEach(() => page.unmount())

async function focusAfter(id: string, next: DiagramState): Promise<string | undefined> {
  page.find<HTMLElement>(`#${id}`).element.focus()
  state.value = next
  await flushPromises()
  return document.activeElement?.id
}

it('goes to the heading of the panel when the focused control is gone', async () =>
  expect(await focusAfter('start', visitFloor(initialState, 'models'))).toBe('heading'))
it('goes to the next stop of a tour that was started', async () =>
  expect(await focusAfter('start', toggleTour(initialState, 'product'))).toBe('next'))
it('leaves the focus where its control is still there', async () =>
  expect(await focusAfter('stays', visitFloor(initialState, 'models'))).toBe('stays'))
