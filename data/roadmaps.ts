/** The two roadmaps for learning: four steps each, with the floor, rooms, link and task of each step. */
import type { FloorNumber } from './floors'

export interface RoadmapStep {
  text: string
  floor: FloorNumber
  /** Ids of the rooms of data/rooms.ts where it is learnt. */
  rooms: readonly string[]
  /** A page to learn it from, free to read, and its name, of half a step’s width on the slide. */
  url: string
  page: string
  /** What to do in half an hour; ends in something to see. */
  task: string
}
export interface Roadmap {
  id: 'product' | 'research'
  name: string
  /** The question that this roadmap answers. */
  question: string
  /** Where to start. */
  advice: string
  steps: readonly RoadmapStep[]
}

export const roadmaps: Record<Roadmap['id'], Roadmap> = {
  research: {
    id: 'research',
    name: 'Technical / Research Path',
    question: 'Want to understand how LLMs work internally?',
    advice: 'Start from the bottom: Theory\u00a0→\u00a0Frameworks\u00a0→\u00a0Models.',
    steps: [
      {
        text: 'Learn linear algebra basics',
        floor: 1,
        rooms: ['linear-algebra'],
        url: 'https://www.3blue1brown.com/topics/linear-algebra',
        page: '3Blue1Brown',
        task: 'In a spreadsheet, score a cat, a dog and a car from 0 to 1: furry, alive, fast. SUMPRODUCT compares two rows: cat and dog are nearer than cat and car.',
      },
      {
        text: 'Study transformers',
        floor: 1,
        rooms: ['transformers'],
        url: 'https://jalammar.github.io/illustrated-transformer/',
        page: 'Illustrated Transformer',
        task: 'Work out attention by hand: softmax of the scores 2 and 1, then mix (1, 0) and (0, 1) in these shares. It gives (0.73, 0.27).',
      },
      {
        text: 'Implement a small model',
        floor: 2,
        rooms: ['networks'],
        url: 'https://github.com/karpathy/nn-zero-to-hero',
        page: 'Zero to Hero',
        task: 'Count in twenty first names which letter follows which, then draw letters by these counts. It writes names that were not among the twenty.',
      },
      {
        text: 'Train on a dataset',
        floor: 3,
        rooms: ['pretraining'],
        url: 'https://huggingface.co/learn/llm-course/chapter7/6',
        page: 'LLM Course',
        task: 'Give your letter counts 100 more names and keep ten apart. Compare the chances of those ten names before and after.',
      },
    ],
  },
  product: {
    id: 'product',
    name: 'Beginner (Product Focus)',
    question: 'Want to build AI products quickly?',
    advice: 'Start from the top: Applications → learn deeper only when needed.',
    steps: [
      {
        text: 'Learn how to use LLM APIs',
        floor: 4,
        rooms: ['apis'],
        url: 'https://docs.ollama.com/quickstart',
        page: 'Ollama quickstart',
        task: 'Begin tonight, with the ten lines above that call an API: save them as first-call.mjs, install Node.js and Ollama, type “ollama pull gemma3:1b”, then “node first-call.mjs”.',
      },
      {
        text: 'Build small AI apps',
        floor: 4,
        rooms: ['chatbots'],
        url: 'https://github.com/microsoft/generative-ai-for-beginners',
        page: 'Microsoft’s course',
        task: 'Put the ten lines into a loop that keeps every question and answer in messages. Tell it your name, then ask for it: you have a chat.',
      },
      {
        text: 'Learn prompt engineering',
        floor: 4,
        rooms: ['prompts'],
        url: 'https://www.promptingguide.ai/',
        page: 'Prompting Guide',
        task: 'Ask one thing three times: as it is, with a rule in front, and with an example. Put the answers side by side and keep the best prompt.',
      },
      {
        text: 'Explore RAG and agents',
        floor: 4,
        rooms: ['rag', 'agents'],
        url: 'https://huggingface.co/learn/agents-course',
        page: 'Agents Course',
        task: 'Let code find the line of your notes that shares most words with the question, and put it into the prompt. Ask with it and without it.',
      },
    ],
  },
}
