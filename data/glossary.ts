/** The talk's words, each in at most twenty plain ones, with the slide that introduces it. In alphabetical order. */
export interface Term {
  term: string
  meaning: string
  /** Where it is first used and explained: from slide 6 on, no slide before this one has the word. */
  slide: number
  /** Other forms of the word that count as its use; plurals in -s do anyway. */
  also?: readonly string[]
}

/** The sheet that lists them all. */
export const GLOSSARY_SHEET = 44

const word = (term: string, slide: number, meaning: string, also?: readonly string[]): Term => ({
  term,
  meaning,
  slide,
  also,
})

export const glossary: readonly Term[] = [
  word('Agent', 33, 'a program that lets a model choose the next step and call tools, in a loop'),
  word(
    'Alignment',
    26,
    'training a model to be helpful and safe, from examples and from what people prefer',
    ['aligned'],
  ),
  word('API', 29, 'a way for one program to ask another for something over the network'),
  word('Attention', 11, 'a weighted average: how much each token takes in from the others'),
  word('Backpropagation', 9, 'working backwards through a sum to see how much each number mattered'),
  word('Chatbot', 30, 'an app around a model that keeps the conversation and sends it each time'),
  word('Context window', 31, 'the most tokens a model can read at once'),
  word('Embedding', 7, 'a vector that stands for the meaning of a token or a text'),
  word('Fine-tuning', 25, 'training a finished model a little more, on data of one kind', [
    'fine-tune',
    'fine-tuned',
  ]),
  word(
    'Framework',
    3,
    'the workshop: software such as PyTorch or TensorFlow for building and training models',
  ),
  word('GPU', 4, 'a chip that does thousands of small sums at the same time'),
  word('Gradient', 9, 'for each number, which way and how strongly it changes the result'),
  word('Hallucination', 32, 'an answer that sounds right and is made up', ['hallucinate']),
  word('Inference', 27, 'using a trained model to answer; nothing is learned'),
  word('LLM', 3, 'large language model: a model trained on text to guess the next token', [
    'large language model',
  ]),
  word('Logit', 8, 'the raw score of a token, before softmax makes it a chance'),
  word('Loss', 15, 'one number for how wrong a model’s guesses are; training makes it smaller'),
  word('Matrix', 6, 'a table of numbers; multiplying by one turns vectors into other vectors', ['matrices']),
  word('Model', 3, 'the trained weights and the recipe for using them: what leaves the workshop'),
  word('Neural network', 14, 'layers of simple sums whose weights are learned'),
  word('Open weights', 23, 'a trained model anyone may download; what it was trained on may stay secret'),
  word(
    'Optimizer',
    6,
    'the rule that turns gradients into small changes of the weights, such as SGD or Adam',
  ),
  word('Parameter', 22, 'one of the numbers a model learns; also called a weight'),
  word('Pretraining', 22, 'the first, long training: guessing the next token in a huge amount of text', [
    'pretrained',
  ]),
  word('Prompt', 4, 'everything the model is given to read before it answers'),
  word('RAG', 32, 'retrieval-augmented generation: look things up first, then answer from what was found', [
    'retrieval-augmented generation',
  ]),
  word('Reward model', 26, 'a model that learned to score answers the way people do'),
  word('Sampling', 8, 'picking the next token at random, by the chances', ['sample', 'drawn']),
  word('Softmax', 4, 'turns scores into chances that add up to one'),
  word('System prompt', 30, 'the app’s own instructions, placed before the user’s words'),
  word('Temperature', 8, 'how bold sampling is: low keeps to likely tokens, high tries unlikely ones'),
  word('Token', 4, 'a piece of text a model reads or writes: a word, part of one, or a sign'),
  word('Tokenizer', 21, 'cuts text into tokens and gives each its number'),
  word('Tool call', 33, 'a model’s request that the program run something, such as a calculator'),
  word('Training', 3, 'changing the weights, step by step, so that the loss falls', ['train', 'trained']),
  word('Training loop', 17, 'guess, measure the loss, find the gradients, change the weights, repeat'),
  word('Transformer', 12, 'the network behind today’s LLMs: attention and a small network, stacked'),
  word('Vector', 6, 'a list of numbers; think of an arrow with a direction and a length'),
  word('Vocabulary', 21, 'all the tokens a model knows', ['vocabularies']),
  word('Weight', 12, 'a number a model has learned; also called a parameter'),
]
