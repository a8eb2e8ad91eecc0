/** What the chat model does with the goals of an agent, at temperature 0: written by npm run record, not by hand. */
import type { GoalsRun } from './agent-goals'

export const goalsRun: GoalsRun = {
  when: '2026-12-02',
  file: 'b179c952',
  runs: [
    {
      goal: 'My train leaves at 21:30. How many minutes do I have?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'clock', arguments: '{}' },
            turn: 1,
            observation: { ok: true, text: '19:42' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is 19:42.' },
      },
    },
    {
      goal: 'What is 17 times 23, plus 4?',
      run: { rounds: [], end: { kind: 'answer', text: '17 + 4 + 17 = 23.' } },
    },
    { goal: 'What time is it?', run: { rounds: [], end: { kind: 'answer', text: '11:20.' } } },
    {
      goal: 'How many minutes until midnight?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'clock', arguments: '{}' },
            turn: 1,
            observation: { ok: true, text: '19:42' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is 19:42.' },
      },
    },
    {
      goal: 'Can I return shoes bought in the sale?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'I bought shoes 12 days ago. How many days are left to return them?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'Has the bus at 18:15 left already?',
      run: { rounds: [], end: { kind: 'answer', text: 'No, it has not.' } },
    },
    {
      goal: 'How many hours does a delivery take at most?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'calculator', arguments: '{"expression":"12 hours."}' },
            turn: 1,
            observation: { ok: false, text: '“h” is out of place.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'Book me a flight to Lisbon.',
      run: { rounds: [], end: { kind: 'answer', text: "No, I'm not." } },
    },
    {
      goal: 'Which numbers will win the lottery tomorrow?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'game', arguments: '{}' },
            turn: 1,
            observation: {
              ok: false,
              text: 'There is no tool “game”, only clock, calculator, search_cards.',
            },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'how long till lunch at 12:15?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'If 7 of us share a pizza bill of 91 euros, what does each one pay?',
      run: { rounds: [], end: { kind: 'answer', text: '7 of us share a pizza bill of 91 euros.' } },
    },
    {
      goal: 'What’s 3/4 of 200?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'divide', arguments: '{}' },
            turn: 1,
            observation: {
              ok: false,
              text: 'There is no tool “divide”, only clock, calculator, search_cards.',
            },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'my gift card is two years old, is it still good?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'I got trainers in the sale and they don’t fit, do I get my money back?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 2,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 3,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 4,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'stopped', text: 'Stopped: no answer after 4 steps.' },
      },
    },
    {
      goal: 'Can I pick something up on a Sunday?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'It takes me 35 minutes to get home. When am I home if I leave now?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'If I order today, how many hours until it is here at the earliest?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'How many people are in this room?',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'number', arguments: '{}' },
            turn: 1,
            observation: {
              ok: false,
              text: 'There is no tool “number”, only clock, calculator, search_cards.',
            },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
    {
      goal: 'Turn the projector off.',
      run: {
        rounds: [
          {
            thought: '',
            call: { id: 'call', name: 'can', arguments: '{}' },
            turn: 1,
            observation: { ok: false, text: 'There is no tool “can”, only clock, calculator, search_cards.' },
          },
        ],
        end: { kind: 'answer', text: 'No, it is not.' },
      },
    },
  ],
}
