/** The chat model’s tokens of some texts: written by npm run record, not by hand. */
import type { CutsRun } from './cuts'

export const cutsRun: CutsRun = {
  when: '2026-12-03',
  file: 'b179c952',
  cuts: [
    { tokens: 6, pieces: ['Why', ' is', ' the', ' sky', ' blue', '?'] },
    { tokens: 3, pieces: ['st', 'raw', 'berry'] },
    { tokens: 1, pieces: [' strawberry'] },
    {
      tokens: 16,
      pieces: ['In', ' ', '1', '9', '6', '9', ':', ' ', '3', '8', '4', ',', '4', '0', '0', ' km'],
    },
    { tokens: 18, pieces: ['�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�'] },
    { tokens: 23, pieces: ['�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', '�', 'า', '�'] },
    {
      tokens: 16,
      pieces: ['�', '�', '�', '�', '�', '�', 'い', 'い', '�', '�', '�', '�', '�', '�', '�', 'す'],
    },
  ],
}
