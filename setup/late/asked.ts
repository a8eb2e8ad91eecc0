import { type Component, defineComponent, h, type Ref, shallowRef, watch } from 'vue'

/**
 * A part of Slidev's that is fetched when it is first asked for, and stays. `shown`: Slidev's own word for it. `ready` is
 * called when it is there.
 */
export const whenAsked = (
  shown: Ref<boolean>,
  fetch: () => Promise<{ default: Component }>,
  ready = () => {},
) =>
  defineComponent(
    (_, { attrs }) => {
      const part = shallowRef<Component>()
      watch(shown, async (asked) => {
        if (!asked || part.value) return
        part.value = (await fetch()).default
        ready()
      })
      return () => part.value && h(part.value, attrs)
    },
    { inheritAttrs: false },
  )
