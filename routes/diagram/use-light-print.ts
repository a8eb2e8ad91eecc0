import { useEventListener } from '@vueuse/core'

/** Prints the page in its light colours, whatever the screen has. */
export function useLightPrint(): void {
  const { classList } = document.documentElement
  let wasDark = false
  useEventListener(window, 'beforeprint', () => {
    wasDark = classList.contains('dark')
    classList.remove('dark')
  })
  useEventListener(window, 'afterprint', () => classList.toggle('dark', wasDark))
}
