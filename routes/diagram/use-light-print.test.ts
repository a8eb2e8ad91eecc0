// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h } from 'vue'
import { useLightPrint } from './use-light-print'

it.each([true, false])('prints in light colours and restores the screen’s own (dark: %s)', (isDark) => {
  const { classList } = document.documentElement
  classList.toggle('dark', isDark)
  const page = mount({ setup: () => (useLightPrint(), () => h('div')) })
  window.dispatchEvent(new Event('beforeprint'))
  expect(classList.contains('dark')).toBe(false)
  window.dispatchEvent(new Event('afterprint'))
  expect(classList.contains('dark')).toBe(isDark)
  page.unmount()
})
