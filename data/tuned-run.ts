/** What the tuned chat model says with its template and without, at temperature 0: written by npm run record, not by hand. */
import type { TunedRun } from './tuned'

export const tunedRun: TunedRun = {
  when: '2026-12-03',
  file: 'b179c952',
  withTemplate: [
    {
      to: 'Why is the sky blue? How far is the moon?',
      text: 'The answer to this question lies in the intricate dance of celestial mechanics. The sky is indeed blue, but the answer lies in the context of',
      tokens: 28,
      cut: true,
    },
    { to: 'What is the capital of France?', text: 'The capital of France is Paris.', tokens: 7, cut: false },
    { to: 'How many legs has a dog?', text: 'The answer is 4. A dog has 4 legs.', tokens: 13, cut: false },
  ],
  withoutTemplate: [
    {
      to: 'Why is the sky blue? How far is the moon?',
      text: ' How many stars are in the sky? How many people are in the world? How many people are on the moon? How many people are',
      tokens: 28,
      cut: true,
    },
    { to: 'What is the capital of France?', text: '', tokens: 0, cut: false },
    { to: 'How many legs has a dog?', text: '', tokens: 0, cut: false },
  ],
  sky: {
    to: 'Why is the sky blue?',
    text: 'The answer to this question lies in the intricate dance of light and color. The sky appears blue because of a phenomenon known as Rayleigh scattering. This occurs when light encounters molecules of air, which scatter',
    tokens: 40,
    cut: true,
  },
}
