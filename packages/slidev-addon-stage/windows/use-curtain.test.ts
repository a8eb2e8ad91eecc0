// @vitest-environment happy-dom
import { sharedState } from '@slidev/client'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import type { Curtain } from './curtain'
import { useCurtain, type CurtainControl } from './use-curtain'

vi.mock('@slidev/client', async () => {
  const { reactive } = await import('vue')
  return { sharedState: reactive({}), useNav: () => currentWindow }
})

const shared = sharedState as unknown as { curtain?: Curtain; page?: number }
let currentWindow: object
interface TestWindow extends CurtainControl {
  turnTo: (no: number) => Promise<void>
  close: () => void
}
function openWindow(whose: 'presenter' | 'audience'): TestWindow {
  const currentSlideNo = ref(7)
  currentWindow = { isPresenter: ref(whose === 'presenter'), currentSlideNo, clicks: ref(0) }
  let control: CurtainControl
  const wrapper = mount({ setup: () => ((control = useCurtain()), () => '') })
  const turnTo = async (no: number) => {
    currentSlideNo.value = no
    await nextTick()
  }
  return { ...control!, turnTo, close: () => wrapper.unmount() }
}

enableAutoUnmount(afterEach)
beforeEach(() => {
  delete shared.curtain
  shared.page = 7
})

describe('the presenter’s window', () => {
  it('closes the curtain of the audience’s windows, and is not covered itself', () => {
    const [presenter, audience] = [openWindow('presenter'), openWindow('audience')]
    expect(presenter.moveByKey('b')).toBe(true)
    expect([presenter.curtain.value, audience.curtain.value]).toEqual(['black', 'black'])
    expect([presenter.isClosed.value, audience.isClosed.value]).toEqual([false, true])
    expect([presenter.isOwn.value, audience.isOwn.value]).toEqual([false, false])
    presenter.moveByKey('b')
    expect(audience.isClosed.value).toBe(false)
  })
  it('covers a window that is opened later', () => {
    openWindow('presenter').moveByKey('w')
    expect(openWindow('audience').curtain.value).toBe('white')
  })
  it('opens it with a turn of a page', async () => {
    const [presenter, audience] = [openWindow('presenter'), openWindow('audience')]
    presenter.moveByKey('b')
    await presenter.turnTo(8)
    expect(audience.curtain.value).toBe('none')
  })
  it('opens it when the window is closed', () => {
    openWindow('presenter').moveByKey('b')
    dispatchEvent(new Event('pagehide'))
    expect(shared.curtain).toBe('none')
  })
  it('finds and leaves it open', () => {
    shared.curtain = 'black'
    const presenter = openWindow('presenter')
    expect(shared.curtain).toBe('none')
    presenter.moveByKey('w')
    presenter.close()
    expect(shared.curtain).toBe('none')
  })
  it('knows no other key', () => expect(openWindow('presenter').moveByKey('x')).toBe(false))
})

describe('a window of the audience', () => {
  it('covers itself alone', () => {
    const [audience, other] = [openWindow('audience'), openWindow('audience')]
    audience.moveByKey('.')
    expect([audience.isClosed.value, other.isClosed.value, shared.curtain]).toEqual([true, false, undefined])
    expect(audience.isOwn.value).toBe(true)
  })
  it('is uncovered by a turn of a page, or by the presenter’s next move', async () => {
    const [presenter, audience] = [openWindow('presenter'), openWindow('audience')]
    audience.moveByKey('b')
    await audience.turnTo(8)
    expect(audience.isClosed.value).toBe(false)
    presenter.moveByKey('b')
    audience.open()
    expect(audience.isClosed.value).toBe(false)
    presenter.moveByKey('w')
    expect(audience.curtain.value).toBe('white')
  })
  it('stays covered when it follows the presenter to a page, and not when it turns itself', async () => {
    const audience = openWindow('audience')
    shared.page = 8
    shared.curtain = 'black'
    await audience.turnTo(8)
    expect(audience.isClosed.value).toBe(true)
    await audience.turnTo(9)
    expect(audience.isClosed.value).toBe(false)
  })
})
