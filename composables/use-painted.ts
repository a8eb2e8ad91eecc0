import { onMounted, ref, type Ref } from 'vue'

/** False until the slide has been drawn once: motion before that would move from nowhere. */
export function usePainted(): Ref<boolean> {
  const painted = ref(false)
  onMounted(() => requestAnimationFrame(() => requestAnimationFrame(() => (painted.value = true))))
  return painted
}
