/** For a deck that offers narration in a place of its own: its drawings. Notes as what is spoken, for programs. */
export { default as NarrationIcon, type NarrationIconName } from './NarrationIcon.vue'
export { narrationSteps, type NarrationStep } from './narration-steps'
