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
    'Mia had a dog. Mia was sad. "What is your name?" asked the man. "My name is': {
      text: ' Mia.',
      tokens: 4,
      isComplete: true,
    },
    '"What is your name?" asked the man. "My name is': { text: ' Dolly.', tokens: 6, isComplete: true },
    'Max had a dog. Max was sad. "What is your name?" asked the man. "My name is': {
      text: ' Max.',
      tokens: 4,
      isComplete: true,
    },
    'Sam had a dog. Sam was sad. "What is your name?" asked the man. "My name is': {
      text: ' Sam.',
      tokens: 3,
      isComplete: true,
    },
    'Sue had a dog. Sue was sad. "What is your name?" asked the man. "My name is': {
      text: ' Sue.',
      tokens: 4,
      isComplete: true,
    },
    'Sara had a dog. Sara was sad. "What is your name?" asked the man. "My name is': {
      text: ' Sara.',
      tokens: 4,
      isComplete: true,
    },
    'Jack had a dog. Jack was sad. "What is your name?" asked the man. "My name is': {
      text: ' Jack.',
      tokens: 5,
      isComplete: true,
    },
    'Amy had a dog. Amy was sad. "What is your name?" asked the man. "My name is': {
      text: ' Amy.',
      tokens: 4,
      isComplete: true,
    },
    'Ben had a dog. Ben was sad. "What is your name?" asked the man. "My name is': {
      text: ' Ben.',
      tokens: 3,
      isComplete: true,
    },
  },
  chance: {
    'Mia had a dog. Mia was sad. "What is your name?" asked the man. "My name is Mia': 0.6613,
    '"What is your name?" asked the man. "My name is Mia': 0.02606,
    'Max had a dog. Max was sad. "What is your name?" asked the man. "My name is Max': 0.68,
    '"What is your name?" asked the man. "My name is Max': 0.05059,
    'Sam had a dog. Sam was sad. "What is your name?" asked the man. "My name is Sam': 0.4865,
    '"What is your name?" asked the man. "My name is Sam': 0.0343,
    'Sue had a dog. Sue was sad. "What is your name?" asked the man. "My name is Sue': 0.4577,
    '"What is your name?" asked the man. "My name is Sue': 0.001558,
    'Sara had a dog. Sara was sad. "What is your name?" asked the man. "My name is Sara': 0.4605,
    '"What is your name?" asked the man. "My name is Sara': 0.01731,
    'Jack had a dog. Jack was sad. "What is your name?" asked the man. "My name is Jack': 0.3846,
    '"What is your name?" asked the man. "My name is Jack': 0.01297,
    'Amy had a dog. Amy was sad. "What is your name?" asked the man. "My name is Amy': 0.3648,
    '"What is your name?" asked the man. "My name is Amy': 0.01283,
    'Ben had a dog. Ben was sad. "What is your name?" asked the man. "My name is Ben': 0.3313,
    '"What is your name?" asked the man. "My name is Ben': 0.03443,
  },
  checksum: 'da515d69',
}
