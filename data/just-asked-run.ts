/** The first question, which no card came with, asked ten times: written by npm run record, not by hand. */
import type { RecordedAsks } from './recorded-asks'

export const justAskedRun: RecordedAsks = {
  to: 'You work in a shoe shop. Answer in one short sentence. Can I return shoes bought in the sale?',
  by: 'SmolLM2-135M-Instruct',
  when: '2026-12-02',
  temperature: 0.7,
  file: 'b179c952',
  input: 36,
  replies: [
    {
      text: "You can't really say. You're either throwing an extra value on the item or you're just not being a salesperson.",
      reason: 'stop',
      output: 26,
    },
    { text: "No, I can't return shoes bought in the sale.", reason: 'stop', output: 12 },
    {
      text: "No, I can't return shoes unless they're in a designated location (where I'm not allowed to leave).",
      reason: 'stop',
      output: 23,
    },
    {
      text: "Yes, I can return shoes that aren't sold but I'm taking care of the business to ensure nothing goes to waste.",
      reason: 'stop',
      output: 25,
    },
    {
      text: 'That\'s a classic example of a business etiquette. You might say, "Nope, no shoes are in stock, can I return yours?"',
      reason: 'stop',
      output: 29,
    },
    { text: 'If a shoe is sold, the shoes cannot be returned.', reason: 'stop', output: 12 },
    {
      text: "Awesome idea! I'm sure you'll have a fantastic price and a great choice. Would you like to add a few more items? We can even try something special – a new collection of shoes!",
      reason: 'stop',
      output: 42,
    },
    {
      text: "I'm sorry for any confusion. If you have any specific shoes in mind that may not be available for sale, it's perfectly fine to return them, but I'm specifically designed to handle sales.",
      reason: 'stop',
      output: 40,
    },
    { text: "I'm ready to assist you. Just a moment, please.", reason: 'stop', output: 13 },
    {
      text: "We've got a special event coming up, so let's get your shoes ready for the upcoming season.",
      reason: 'stop',
      output: 21,
    },
  ],
}
