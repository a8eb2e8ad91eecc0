/** The ticket, summarised ten times: written by npm run record, not by hand. */
import type { RecordedAsks } from './recorded-asks'

export const summaryRun: RecordedAsks = {
  to: 'Summarise the note in one short sentence. Good morning! The shoes I ordered on Monday came in the wrong size. I ordered a 41, and the box says so, but the shoes are a 39. We leave on Friday. Can you send the right size by then?',
  by: 'SmolLM2-135M-Instruct',
  when: '2026-12-02',
  temperature: 0.7,
  file: 'b179c952',
  input: 75,
  replies: [
    {
      text: 'We are sorry for any mistake, but as requested, we are currently available to deliver a 41, and the box says that the shoes are a 39. Thank you for your patience.',
      reason: 'stop',
      output: 41,
    },
    {
      text: "You're right, we could take a closer look at the dressmaker's order and provide them with the correct size.",
      reason: 'stop',
      output: 24,
    },
    {
      text: 'You can take a look at the available options and make a request to your shoe manufacturer to change the size of the 41 so you can fit a 39, which can be done via e-commerce.',
      reason: 'stop',
      output: 44,
    },
    {
      text: "Can you send the right size? Your shoes are wrong, but they're actually a 39 and you're leaving on Friday.",
      reason: 'stop',
      output: 27,
    },
    {
      text: 'To assist, I can suggest the following actions:\n\n1. 1. Offer a refund\n2. 2. Provide a refund\n3. 3. 3. Send the items to the correct order\n4. 4. 4. Send the items to the customer\n',
      reason: 'length',
      output: 60,
    },
    {
      text: "This is a classic problem in a wide range of contexts, and the solution involves a bit of math (specifically, subtracting the shoe size from the item's original size).",
      reason: 'stop',
      output: 34,
    },
    {
      text: "Awesome, no problem! If you want, I can add a post to your order confirmation, just as a reminder. However, I'm afraid it's going to take you 2 days to get the shoes. You should order them tomorrow.\n\nI'm happy to help you.",
      reason: 'length',
      output: 60,
    },
    {
      text: "I'm sorry for your loss. I'm more than happy to help you figure out the right size for your shoes.",
      reason: 'stop',
      output: 24,
    },
    { text: "Pretty straightforward, no? Well, they're your best friend, no?", reason: 'stop', output: 17 },
    {
      text: "This sentence is written in a very specific and formatted manner, with a clear format of \"Dear [Recipient's Name] (at [Company's Name] with the [Company's Name] in [Date])\". This is a typical business-style formatting that allows you to present yourself",
      reason: 'length',
      output: 60,
    },
  ],
}
