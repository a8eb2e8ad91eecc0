/** A source of figures on the slides. Slides cite it by id; the appendix lists all. */
export interface CitedSource {
  id: string
  /** Short form, as printed on a slide. */
  short: string
  /** Full reference, as printed in the appendix. */
  full: string
  url: string
}

const arxiv = (id: string, number: string, short: string, title: string): CitedSource => ({
  id,
  short,
  full: title,
  url: `https://arxiv.org/abs/${number}`,
})

export const sources: readonly CitedSource[] = [
  {
    id: 'gpt2',
    short: 'Radford et al. 2019',
    full: 'Radford et al., Language Models are Unsupervised Multitask Learners, 2019',
    url: 'https://cdn.openai.com/better-language-models/language_models_are_unsupervised_multitask_learners.pdf',
  },
  // The paper says 117 M for the smallest model; the model card corrects it to 124 M.
  {
    id: 'gpt2-repo',
    short: 'GPT-2 model card',
    full: 'OpenAI, GPT-2 model card, 2019',
    url: 'https://github.com/openai/gpt-2/blob/master/model_card.md',
  },
  arxiv(
    'gpt3',
    '2005.14165',
    'Brown et al. 2020',
    'Brown et al., Language Models are Few-Shot Learners, 2020',
  ),
  arxiv('llama31', '2407.21783', 'Llama Team 2024', 'Llama Team, The Llama 3 Herd of Models, 2024'),
  {
    id: 'llama31-card',
    short: 'Llama 3.1 model card',
    full: 'Meta, Llama 3.1 model card, 2024',
    url: 'https://github.com/meta-llama/llama-models/blob/main/models/llama3_1/MODEL_CARD.md',
  },
  arxiv('deepseek-v32', '2512.02556', 'DeepSeek-V3.2 2025', 'DeepSeek-AI, DeepSeek-V3.2, 2025'),
  arxiv('kimi-k2', '2507.20534', 'Kimi Team 2025', 'Kimi Team, Kimi K2, 2025'),
  arxiv('deepseek', '2412.19437', 'DeepSeek-V3 2024', 'DeepSeek-AI, DeepSeek-V3 Technical Report, 2024'),
  arxiv('gpt4', '2303.08774', 'OpenAI 2023', 'OpenAI, GPT-4, 2023'),
  arxiv(
    'chinchilla',
    '2203.15556',
    'Hoffmann et al. 2022',
    'Hoffmann et al., Training Compute-Optimal Large Language Models, 2022',
  ),
  arxiv('instructgpt', '2203.02155', 'Ouyang et al. 2022', 'Ouyang et al., InstructGPT, 2022'),
  arxiv('dpo', '2305.18290', 'Rafailov et al. 2023', 'Rafailov et al., Direct Preference Optimization, 2023'),
  arxiv('attention', '1706.03762', 'Vaswani et al. 2017', 'Vaswani et al., Attention Is All You Need, 2017'),
  arxiv(
    'rag',
    '2005.11401',
    'Lewis et al. 2020',
    'Lewis et al., Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks, 2020',
  ),
  {
    id: 'owasp',
    short: 'OWASP LLM01',
    full: 'OWASP LLM01: Prompt Injection',
    url: 'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
  },
  {
    id: 'lethal-trifecta',
    short: 'Willison 2025',
    full: 'The lethal trifecta, 2025',
    url: 'https://simonwillison.net/2025/Jun/16/the-lethal-trifecta/',
  },
  arxiv(
    'react',
    '2210.03629',
    'Yao et al. 2022',
    'Yao et al., ReAct: Synergizing Reasoning and Acting in Language Models, 2022',
  ),
  {
    id: 'swe-agent',
    short: 'SWE-agent, MIT',
    full: 'SWE-agent: a run of GPT-4, MIT',
    url: 'https://github.com/SWE-agent/SWE-agent/blob/f146cee078d8bdc5857baaa8bb578cd98a184052/tests/test_data/trajectories/gpt4__swe-bench-dev-easy_first_only__default__t-0.00__p-0.95__c-3.00__install-1/pydicom__pydicom-1458.traj',
  },
  arxiv(
    'adam',
    '1412.6980',
    'Kingma & Ba 2014',
    'Kingma & Ba, Adam: A Method for Stochastic Optimization, 2014',
  ),
  {
    id: 'backprop',
    short: 'Rumelhart et al., Nature 323, 1986',
    full: 'Rumelhart, Hinton & Williams, Nature 323, 533, 1986',
    url: 'https://doi.org/10.1038/323533a0',
  },
  {
    id: 'glove',
    short: 'GloVe, Pennington et al. 2014',
    full: 'Pennington et al., GloVe: Global Vectors for Word Representation, 2014; public domain',
    url: 'https://nlp.stanford.edu/projects/glove/',
  },
  {
    id: 'minilm',
    short: 'all-MiniLM-L6-v2',
    full: 'Reimers & Gurevych, Sentence-BERT, 2019; all-MiniLM-L6-v2, Apache 2.0',
    url: 'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2',
  },
  {
    id: 'tokenizers',
    short: 'the tokenizers themselves',
    full: 'Vocabulary files of the tokenizers of GPT-2, GPT-4 (cl100k) and GPT-4o (o200k)',
    url: 'https://github.com/openai/tiktoken',
  },
  {
    id: 'llama2c',
    short: 'Karpathy 2023, MIT',
    full: 'Karpathy, llama2.c: weights and tokenizer of stories260K, 2023, MIT licence',
    url: 'https://github.com/karpathy/llama2.c/blob/master/doc/stories260K.md',
  },
  arxiv(
    'smollm2',
    '2502.02737',
    'Allal et al. 2025',
    'Allal et al., SmolLM2: When Smol Goes Big, 2025; Apache 2.0',
  ),
  arxiv('tinystories', '2305.07759', 'Eldan & Li 2023', 'Eldan & Li, TinyStories, 2023'),
  {
    id: 'instruction-following',
    short: 'OpenAI 2022',
    full: 'OpenAI, Aligning language models to follow instructions, 2022',
    url: 'https://openai.com/index/instruction-following/',
  },
  {
    id: 'dolly',
    short: 'Databricks 2023',
    full: 'Databricks, databricks-dolly-15k, 2023, CC BY-SA 3.0',
    url: 'https://github.com/databrickslabs/dolly/tree/master/data',
  },
  arxiv('deepseek-r1', '2501.12948', 'DeepSeek-R1 2025', 'DeepSeek-AI, DeepSeek-R1, version 1, 2025'),
  {
    id: 'prices',
    short: 'Anthropic, price list',
    full: 'Anthropic, Pricing of the Claude API, October 2026',
    url: 'https://platform.claude.com/docs/en/about-claude/pricing',
  },
  {
    id: 'tokens-words',
    short: 'OpenAI on tokens',
    full: 'OpenAI, What are tokens and how to count them?, 2026',
    url: 'https://help.openai.com/en/articles/4936856-what-are-tokens-and-how-to-count-them',
  },
  {
    id: 'openai-api-data',
    short: 'OpenAI on API data',
    full: 'OpenAI, Data controls in the OpenAI platform, 2026',
    url: 'https://developers.openai.com/api/docs/guides/your-data',
  },
  {
    id: 'openai-consumer-data',
    short: 'OpenAI on ChatGPT data',
    full: 'OpenAI, Data usage for consumer services FAQ, 2026',
    url: 'https://help.openai.com/en/articles/7039943-data-usage-for-consumer-services-faq',
  },
  {
    id: 'faker',
    short: 'first names: @faker-js/faker, MIT',
    full: 'The English first names of @faker-js/faker 10.6.0, MIT licence',
    url: 'https://github.com/faker-js/faker',
  },
]

/** The source with this id. Throws an Error that lists the known ids. */
export function sourceById(id: string): CitedSource {
  const source = sources.find((s) => s.id === id)
  if (!source) throw new Error(`Unknown source "${id}". Known: ${sources.map((s) => s.id).join(', ')}.`)
  return source
}
