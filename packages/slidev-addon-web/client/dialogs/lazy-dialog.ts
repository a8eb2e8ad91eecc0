import { type Component, defineComponent, h, type Ref, shallowRef, watch } from 'vue'

/**
 * A component that loads one of Slidev's dialogs when it first opens, and then keeps it. `open`: Slidev's state of the
 * dialog; `onLoaded` is called once it has loaded.
 */
export const lazyDialog = (
  open: Ref<boolean>,
  load: () => Promise<{ default: Component }>,
  onLoaded = () => {},
) =>
  defineComponent(
    (_, { attrs }) => {
      const component = shallowRef<Component>()
      watch(open, async (isOpen) => {
        if (!isOpen || component.value) return
        component.value = (await load()).default
        onLoaded()
      })
      return () => component.value && h(component.value, attrs)
    },
    { inheritAttrs: false },
  )
