/** What the published story model says at temperature 0: written by npm run record, not by hand. */
import type { StoriesRun } from './stories'

export const storiesRun: StoriesRun = {
  continuations: {
    '': { text: ' Once upon a time, there was a little girl named Lily.', tokens: 15, isComplete: true },
    'Why is the sky blue?': { text: ' Anna, Anna, came to visit the sky.', tokens: 25, isComplete: true },
    'Explain the moon landing to a 6 year old in a few sentences.': {
      text: ' Every day, Ellie would go to the park and see what was inside.',
      tokens: 32,
      isComplete: true,
    },
    'What is the capital of France?': {
      text: ' Whiskers liked to see what was inside.',
      tokens: 22,
      isComplete: true,
    },
    'How many legs has a dog?': {
      text: ' He liked to play with his toys and run around the house.',
      tokens: 22,
      isComplete: true,
    },
    'Where is my parcel?': {
      text: ' Whiskers liked to show her friends them.',
      tokens: 19,
      isComplete: true,
    },
    'Write a poem about the sea.': {
      text: ' All the animals were very happy.',
      tokens: 15,
      isComplete: true,
    },
  },
  inUse: { before: 'da515d69', answers: 1000, after: 'da515d69' },
}
