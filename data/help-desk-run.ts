/** What the chat model, which calls no tools, replies to the help desk’s question: written by npm run record, not by hand. */
import type { RecordedReply } from './recorded-asks'

export const helpDeskRun: RecordedReply = {
  to: 'You sell shoes. Where is order A17?',
  reply: {
    text: 'The order A17 is currently located at the order A17.com store.',
    calls: [],
    reason: 'stop',
    usage: { input: 25, output: 18 },
  },
  by: 'SmolLM2-135M-Instruct',
  temperature: 0,
  seed: 1,
  when: '2026-12-02',
  file: 'b179c952',
}
