/**
 * A made-up shoe shop for the search slide: its cards, questions with the cards that answer them, and questions that no
 * card answers. They were written before any search was tried on them. Every second question of each list (numbers 1, 3,
 * 5 …) is held out; settings are tuned on the others alone.
 */

/** The cards, numbered from 1. The slide shows the first six; the search covers all. */
export const cards = [
  'Delivery takes two to four days',
  'Returns are free within 30 days',
  'Gift cards never expire',
  'Sale items: return for store credit',
  'Open from nine, closed on Sundays',
  'Shoes must come back in their box',
  'Pay by card, cash or bank transfer',
  'We send parcels to all of Europe',
  'Orders over 50 euros are delivered free',
  'No receipt? Your order number will do',
  'Students get ten per cent off',
  'Repairs take about a week',
  'Clean leather with a damp cloth',
  'Our warranty lasts two years',
  'Dogs are welcome in the shop',
  'Free parking behind the building',
  'Sizes run small: choose one larger',
  'We measure children’s feet for free',
  'Cancel an order until it is packed',
  'Refunds reach your bank in five days',
  'Track your parcel by its number',
  'Wrapping a present costs two euros',
  'Change your password on the account page',
  'We never sell your personal data',
] as const

export interface ShopQuestion {
  text: string
  /** Numbers of the cards that answer it, from 1. */
  cards: readonly number[]
}

/** Questions in words of their cards. */
export const sameWordsQuestions: readonly ShopQuestion[] = [
  { text: 'Can I return shoes bought in the sale?', cards: [2, 4, 6] },
  { text: 'How long does delivery take?', cards: [1] },
  { text: 'Are returns free?', cards: [2] },
  { text: 'Do gift cards expire?', cards: [3] },
  { text: 'Are you open on Sundays?', cards: [5] },
  { text: 'Must I keep the box of my shoes?', cards: [6] },
  { text: 'Can I pay with cash?', cards: [7] },
  { text: 'Do you send parcels to other countries in Europe?', cards: [8] },
  { text: 'Is delivery free for large orders?', cards: [9] },
  { text: 'I have no receipt, what now?', cards: [10] },
  { text: 'Is it cheaper for students?', cards: [11] },
  { text: 'How long do repairs take?', cards: [12] },
  { text: 'How do I clean leather boots?', cards: [13] },
  { text: 'How long is the warranty?', cards: [14] },
  { text: 'May dogs come in?', cards: [15] },
  { text: 'Where is the parking?', cards: [16] },
  { text: 'Which size should I choose?', cards: [17] },
  { text: 'Do you measure feet?', cards: [18] },
  { text: 'Can I cancel my order?', cards: [19] },
  { text: 'When do I get my refund?', cards: [20] },
  { text: 'Where can I track my parcel?', cards: [21] },
  { text: 'How much is wrapping?', cards: [22] },
  { text: 'How do I change my password?', cards: [23] },
  { text: 'Do you sell my data?', cards: [24] },
  { text: 'Can I send these sneakers back?', cards: [2, 6] },
]

/** Questions that share no content word with their cards. */
export const otherWordsQuestions: readonly ShopQuestion[] = [
  { text: 'How soon will my package arrive?', cards: [1] },
  { text: 'Do you have a discount for pupils?', cards: [11] },
  { text: 'Is my puppy allowed inside?', cards: [15] },
  { text: 'My boots broke. Can you fix them?', cards: [12] },
  { text: 'Where can I leave my car?', cards: [16] },
  { text: 'When do I see my money again?', cards: [20] },
  { text: 'How do I wash dirty boots?', cards: [13] },
  { text: 'Can I visit you at the weekend?', cards: [5] },
  { text: 'I forgot my login. What can I do?', cards: [23] },
  { text: 'Is my privacy safe with you?', cards: [24] },
  { text: 'When does a voucher become invalid?', cards: [3] },
  { text: 'Do you ship to Italy or Spain?', cards: [8] },
  { text: 'Is there a guarantee?', cards: [14] },
  { text: 'Where is my package now?', cards: [21] },
  { text: 'I lost the bill. Is that bad?', cards: [10] },
]

/** Questions without a card: “I don't know” is the right answer. */
export const unanswerableQuestions: readonly string[] = [
  'Do you sell bicycles?',
  'What is the capital of France?',
  'Where are the shoes made?',
  'Will it rain tomorrow?',
  'Who owns the company?',
  'Do you have a job for me?',
  'Is there coffee in the shop?',
  'How do I bake bread?',
  'Can I rent skis here?',
  'Which team won the football game?',
]

/** Questions as customers type them, written later than those above, before the search by an encoder was tried. */
export const typedQuestions: readonly ShopQuestion[] = [
  { text: 'When will my new shoes get here?', cards: [1] },
  { text: 'They don’t fit. Can I bring them back?', cards: [2, 6] },
  { text: 'My aunt gave me a gift card two years ago. Is it still good?', cards: [3] },
  { text: 'I bought these reduced. Do I get my money back?', cards: [4] },
  { text: 'What time do you open?', cards: [5] },
  { text: 'I threw the packaging away. Can I still return them?', cards: [6] },
  { text: 'Do you take Visa?', cards: [7] },
  { text: 'Can you deliver to my sister in Portugal?', cards: [8] },
  { text: 'How much do I have to spend to get free shipping?', cards: [9] },
  { text: 'Do I need proof of purchase?', cards: [10] },
  { text: 'I’m at university. Do I pay less?', cards: [11] },
  { text: 'My heel came off. How long until it is mended?', cards: [12] },
  { text: 'There is mud on my leather shoes. What should I use?', cards: [13] },
  { text: 'The sole fell off after a year. Is that covered?', cards: [14] },
  { text: 'Can I bring my dog?', cards: [15] },
  { text: 'Is there somewhere to park?', cards: [16] },
  { text: 'I’m usually a 42. Should I take a 43?', cards: [17] },
  { text: 'Can someone check which size my daughter needs?', cards: [18] },
  { text: 'I ordered the wrong colour. Can I still stop it?', cards: [19] },
  { text: 'How long until the money is back in my account?', cards: [20] },
  { text: 'My parcel hasn’t come. Where is it?', cards: [21] },
  { text: 'It’s for a birthday. Can you gift wrap it?', cards: [22] },
  { text: 'I can’t log in any more', cards: [23] },
  { text: 'Do you pass my email address on to anyone?', cards: [24] },
  { text: 'Do I have to pay to send something back?', cards: [2] },
  { text: 'How many days do I have to change my mind?', cards: [2] },
  { text: 'Can I come by on Monday at ten?', cards: [5] },
  { text: 'Do you accept PayPal?', cards: [7] },
]

/** Of the same kind and time, without a card. */
export const typedUnanswerableQuestions: readonly string[] = [
  'Do you have this boot in black?',
  'Do you sell socks?',
  'Is there a toilet in the shop?',
  'What’s your phone number?',
  'How tall is the Eiffel Tower?',
  'Can you write me a poem?',
  'Are your shoes vegan?',
  'Do you have a shop in Berlin?',
  'How do I get to you by bus?',
  'Which shoes are best for running?',
  'Why is the sky blue?',
  'Do you deliver pizza?',
]

/** Instructions to a model that is just asked, without cards. */
export const shopInstructions = 'You work in a shoe shop. Answer in one short sentence.'

/** Words of a right answer to the first question, as its card has them. */
export const rightAnswer = /store credit/i

/** The first question looked up: scripts/record/shop-run.ts writes them to data/shop-run.ts. */
export interface ShopRun {
  /** Indices count cards from 0. */
  found: {
    /** BM25 score of each card. */
    words: readonly number[]
    /** Cosine of each card with the question. */
    meanings: readonly number[]
    /** Ranked by both together, best first. */
    hits: readonly { index: number; score: number }[]
    /** Indices of the cards quoted in the prompt. */
    quotes: readonly number[]
  }
}
