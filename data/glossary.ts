/** The talk's terms in alphabetical order, each in at most twenty plain words, with the slide that introduces it. */
export interface GlossaryTerm {
  term: string
  /** At most twenty words, without a full stop. */
  meaning: string
  /** The slide that first uses and explains it: after the lobby, no earlier slide has the word. */
  slide: string
  /** Other forms of the word; plurals in -s need not be listed. */
  forms?: readonly string[]
  /** The shortest talk in which that slide uses it, in minutes (default: any). */
  slot?: number
}

const word = (term: string, slide: string, meaning: string, forms?: readonly string[]): GlossaryTerm => ({
  term,
  meaning,
  slide,
  forms,
})

export const glossary: readonly GlossaryTerm[] = [
  word('Agent', 'agent', 'a program that lets a model choose the next step and call tools, in a loop'),
  word(
    'Alignment',
    'alignment',
    'training a model to be helpful and safe, from examples and from what people prefer',
    ['aligned'],
  ),
  word('API', 'api', 'a way for one program to ask another for something, often over the network'),
  word('Attention', 'attention', 'a weighted average: how much each token takes in from the others'),
  word(
    'Backpropagation',
    'backpropagation',
    'working backwards through a calculation to see how much each number mattered',
  ),
  word(
    'Base model',
    'base-model',
    'a model after its first, long training: it carries any text on, and is not yet trained to answer',
  ),
  word('Chatbot', 'chatbot', 'an app around a model that keeps the conversation and sends it each time'),
  word('Context window', 'prompt', 'the most tokens a model can take in at once, its reply included'),
  word('Cosine', 'vectors', 'how alike two directions are: 1 the same, 0 unrelated, −1 opposite'),
  word(
    'Dot product',
    'matrices',
    'multiply two vectors number by number and add up; large where they point the same way',
  ),
  word('Embedding', 'vectors', 'a vector that stands for the meaning of a token or a text'),
  word('Fine-tuning', 'instruction-tuning', 'training a finished model a little more, on data of one kind', [
    'fine-tune',
    'fine-tuned',
  ]),
  word(
    'Framework',
    'building',
    'the workshop: software such as PyTorch or TensorFlow for building and training models',
  ),
  word('GPU', 'journey', 'a chip for thousands of small calculations at once'),
  word('Gradient', 'backpropagation', 'for each number, which way and how strongly it changes the result'),
  word('Hallucination', 'rag', 'an answer that sounds right and is made up', ['hallucinate']),
  word('Inference', 'inference', 'using a trained model; nothing is learned'),
  word('LLM', 'building', 'large language model: a model trained on text to guess the next token', [
    'large language model',
  ]),
  word('Logit', 'one-step', 'the raw score of a token, before softmax makes it a chance'),
  word('Loss', 'gradients', 'one number for how wrong a model’s guesses are; training makes it smaller'),
  word('Matrix', 'theory', 'a table of numbers; multiplying by one turns vectors into other vectors', [
    'matrices',
  ]),
  word('Model', 'building', 'the trained weights and the recipe for using them: what leaves the workshop'),
  word(
    'Neural network',
    'frameworks',
    'layers of simple arithmetic with a bend between them; its weights are learned',
  ),
  word(
    'Open weights',
    'scale',
    'a trained model anyone may download; what it was trained on may stay secret',
  ),
  word(
    'Optimizer',
    'optimizers',
    'the rule that turns gradients into small changes of the weights, such as SGD or Adam',
  ),
  word('Parameter', 'pretraining', 'one of the numbers a model learns; also called a weight'),
  word(
    'Pretraining',
    'pretraining',
    'the first, long training: guessing the next token in a huge amount of text',
    ['pretrained'],
  ),
  word('Prompt', 'journey', 'all that the model is given to read'),
  word(
    'RAG',
    'rag',
    'retrieval-augmented generation: look things up first, then answer from what was found',
    ['retrieval-augmented generation'],
  ),
  {
    ...word('Reward model', 'alignment', 'a model that learned to score answers the way people do'),
    slot: 45,
  },
  word('Sampling', 'next-token', 'drawing the next token by the chances', ['sample', 'drawn']),
  word('Softmax', 'journey', 'turns scores into chances that add up to one'),
  word('System prompt', 'chatbot', 'the app’s own instructions, placed before the user’s words'),
  word(
    'Temperature',
    'next-token',
    'how bold sampling is: low keeps to likely tokens, high tries unlikely ones',
  ),
  word('Token', 'journey', 'a piece of text a model reads or writes: a word, part of one, or a sign'),
  word('Tokenizer', 'tokens', 'cuts text into tokens and gives each its number'),
  word('Tool call', 'agent', 'a model’s request that the program run something, such as a calculator'),
  word('Training', 'building', 'changing the weights, step by step, so that the loss falls', [
    'train',
    'trained',
  ]),
  word(
    'Training loop',
    'training-loop',
    'guess, measure the loss, find the gradients, change the weights, repeat',
  ),
  word(
    'Transformer',
    'transformer',
    'the network behind today’s LLMs: attention and a plain network, stacked',
  ),
  word('Vector', 'theory', 'a list of numbers; think of an arrow with a direction and a length'),
  word('Vocabulary', 'tokens', 'all the tokens a model knows', ['vocabularies']),
  word('Weight', 'transformer', 'a number a model has learned; also called a parameter'),
]
