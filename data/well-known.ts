/** Names that people ask about (“Where does X fit?”), each with its floors and a line of at most twelve words. */
import type { FloorNumber } from './floors'

export interface WellKnownName {
  name: string
  /** Other spellings, and other names of the same thing. */
  aliases: readonly string[]
  /** Its floors, the main one first; none = beside the building. */
  floors: readonly FloorNumber[]
  /** One line. */
  description: string
  /** Source of a line that may become outdated. */
  url?: string
}

/** Month in which all lines were last checked. */
export const namesAsOf = 'December 2026'

const on =
  (...floors: FloorNumber[]) =>
  (name: string, description: string, aliases: readonly string[] = [], url?: string): WellKnownName => ({
    name,
    aliases,
    floors,
    description,
    url,
  })
const [product, model, tool, idea, beside] = [on(4), on(3), on(2), on(1), on()]

export const wellKnownNames: readonly WellKnownName[] = [
  // floor 4: products, and what products are built with
  product('ChatGPT', 'OpenAI’s chat app; its engine is a GPT model downstairs.', ['Chat GPT']),
  on(4, 3)('Claude', 'Anthropic’s chat app, and the name of the models below it.', ['Anthropic']),
  on(4, 3)('Gemini', 'Google’s assistant, and the name of the models below it.', ['Bard', 'Google AI']),
  product(
    'Copilot',
    'Assistants of GitHub and Microsoft, with models of several makers below.',
    ['GitHub Copilot', 'Microsoft Copilot'],
    'https://docs.github.com/en/copilot/reference/ai-models/supported-models',
  ),
  product('Claude Code', 'Anthropic’s agent for programmers; Claude models below it.', ['Claude CLI']),
  product(
    'Codex',
    'OpenAI’s agent for programmers: it reads, changes and runs code.',
    ['OpenAI Codex', 'Codex CLI'],
    'https://developers.openai.com/codex/cli',
  ),
  product('Cursor', 'A code editor with an assistant; you choose the model.', ['Cursor IDE']),
  product('Perplexity', 'A search app: it looks things up, then answers with sources.'),
  product('LangChain', 'A library that joins models, prompts and tools into an app.', ['Lang Chain']),
  product('LangGraph', 'A library for agents that work long, and in steps.', ['Lang Graph']),
  product('LlamaIndex', 'A library for RAG: answers from your own documents.', ['Llama Index']),
  product(
    'MCP',
    'The standard plug for tools and data, kept at the Linux Foundation.',
    ['Model Context Protocol'],
    'https://modelcontextprotocol.io',
  ),
  product(
    'OpenRouter',
    'One API, and one bill, for the models of many makers.',
    ['Open Router'],
    'https://openrouter.ai/docs/quickstart',
  ),
  product('DSPy', 'A library that tunes prompts against examples, not by hand.', ['DS Py']),
  product('n8n', 'Workflows from joined boxes; a model can be one of them.', ['n 8 n']),
  product('Vector database', 'Keeps embeddings and finds the nearest: often the search in RAG.', [
    'Vector DB',
    'Vector store',
  ]),
  product('Pinecone', 'A rented vector database.'),
  product('pgvector', 'Vector search inside the database PostgreSQL.', ['pg vector', 'pg_vector']),
  product('FAISS', 'A library that finds the nearest of very many vectors.', [
    'Facebook AI Similarity Search',
  ]),
  product('Prompt caching', 'The provider keeps what it has read; sent again, it costs less.', [
    'Cached input',
  ]),

  // floor 3: models, what is done to them, and what runs them
  model('GPT', 'OpenAI’s models; the engine in ChatGPT.', ['GPT-4', 'GPT-4o', 'GPT-5', 'GPT-6', 'OpenAI']),
  model('GPT-2', 'OpenAI’s model of 2019; anyone may download its weights.', ['GPT 2']),
  model('Llama', 'Meta’s models with open weights, the latest of 2025.', ['Llama 3', 'Llama 4']),
  model('Mistral', 'Models from a French company, many with open weights.', ['Mixtral']),
  on(3, 4)('DeepSeek', 'Models from a Chinese company, with open weights; also an app.', ['Deep Seek']),
  model('Qwen', 'Alibaba’s models, many with open weights.', ['Tongyi']),
  model('BERT', 'Google’s model of 2018: it reads text and writes none.'),
  model('Gemma', 'Google’s models with open weights, some for a laptop.', ['Gemma 3', 'Gemma 4']),
  on(3, 4)('Embeddings', 'Vectors for meaning: a model makes them, search uses them.', ['Embedding model']),
  model('LoRA', 'Fine-tuning a few added weights; all others stay frozen.', ['Low-rank adaptation', 'QLoRA']),
  model('RLHF', 'Alignment by what people prefer.', ['Reinforcement learning from human feedback']),
  model('Quantization', 'Weights with fewer digits, often stored as GGUF files: smaller, less exact.', [
    'Quantisation',
    'GGUF',
  ]),
  model(
    'Ollama',
    'Fetches models with open weights and runs them on your computer.',
    ['O llama'],
    'https://docs.ollama.com/',
  ),
  model('llama.cpp', 'Runs models with open weights on ordinary computers.', ['llama cpp', 'llamacpp']),
  model('vLLM', 'Serves one model to many people at once, on GPUs.', ['v LLM']),
  model('SGLang', 'Serves models to many people at once, as vLLM does.', ['SG Lang']),
  model('TensorRT', 'NVIDIA’s software that makes trained models answer faster.', [
    'Tensor RT',
    'TensorRT-LLM',
  ]),
  on(3, 2)('Hugging Face', 'A website for sharing models and data; also makes libraries.', [
    'HuggingFace',
    'HF',
  ]),

  // floor 2: frameworks, and what stands around them
  tool('PyTorch', 'A framework: models are built and trained in it.', ['torch', 'Py Torch']),
  tool('TensorFlow', 'Google’s framework: models are built and trained in it.', ['Tensor Flow']),
  tool('JAX', 'A framework from Google: arithmetic on tables of numbers, with gradients.'),
  tool(
    'Keras',
    'Ready-made parts of networks, on top of PyTorch, TensorFlow or JAX.',
    ['tf.keras'],
    'https://pypi.org/project/keras/3.0.0',
  ),
  tool('Transformers library', 'Hugging Face’s: models written once, in PyTorch, to train or run.', [
    'Hugging Face Transformers',
    'HF Transformers',
  ]),
  tool('CUDA', 'NVIDIA’s software for computing on its graphics chips.', ['NVIDIA']),
  on(2, 3)('ONNX', 'A file format that carries models from one framework to another.'),
  tool('Weights & Biases', 'Keeps a record of training runs and compares them.', [
    'wandb',
    'Weights and Biases',
  ]),

  // floor 1: ideas
  idea('Transformer', 'The design behind today’s LLMs, from a paper of 2017.', ['Attention Is All You Need']),
  idea('Adam', 'A rule for the steps of training.', ['AdamW']),
  idea('Muon', 'A newer rule for the steps, for a network’s matrices.', ['Muon optimizer']),
  idea('word2vec', 'Words as vectors, in 2013: before transformers.', ['word 2 vec']),
  idea('Scaling laws', 'How loss falls with more parameters, data and computing.'),
  on(1, 3)('Mixture of experts', 'A network of which only a part works on each token.', ['MoE']),

  // beside the building
  beside('scikit-learn', 'Classic machine learning in Python; no LLMs.', ['sklearn', 'scikit learn']),
  beside('NumPy', 'Tables of numbers in Python; a general tool.', ['Num Py']),
  beside('Jupyter', 'A notebook for running code piece by piece.', ['Jupyter notebook']),
  beside(
    'Image generators',
    'Pictures from words: a neighbouring building, though some chat models draw too.',
    ['Midjourney', 'Stable Diffusion', 'DALL-E'],
  ),
]

/** Slugs of the names that the room places on the building, in order. */
export const namesToPlace = ['ollama', 'langchain', 'claude'] as const

/** A name in an address: “llama-cpp”. */
export const slugOf = ({ name }: Pick<WellKnownName, 'name'>): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The name with this slug; undefined = there is none. */
export const findName = (slug: string): WellKnownName | undefined =>
  wellKnownNames.find((name) => slugOf(name) === slug)

/** The names on a floor, in the order of the list; 0 = beside the building. */
export const namesOn = (n: FloorNumber | 0): WellKnownName[] =>
  wellKnownNames.filter(({ floors }) => (n ? floors.includes(n) : !floors.length))

/** A name's place in words: “floor 3”, “floors 4 and 3”, “beside the building”. */
export function describeFloors({ floors }: WellKnownName): string {
  if (!floors.length) return 'beside the building'
  return `${floors.length > 1 ? 'floors' : 'floor'} ${floors.join(' and ')}`
}
