import { type Component, defineComponent, h, type Ref, shallowRef, watch } from 'vue'

/**
 * A part of Slidev's that is fetched when it is first asked for, and stays. `shown`: Slidev's own word for it. `ready` is
 * called when it is there.
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
