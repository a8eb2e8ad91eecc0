import { onMounted, ref, type Ref } from 'vue'

/** False until the component has been painted once: a transition before that would have no state to start from. */
export function usePainted(): Ref<boolean> {
  const painted = ref(false)
  onMounted(() => requestAnimationFrame(() => requestAnimationFrame(() => (painted.value = true))))
  return painted
}
