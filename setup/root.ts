import { useQuestionKey } from '../composables/use-question-key'

export default function setupRoot() {
  useQuestionKey()
}
