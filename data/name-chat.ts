/** The chat of the slide `chatbot`: a name is told, and asked for. */

import type { RecordedAsks } from './recorded-asks'

/** Names whose replies are recorded. */
export const chatNames = ['Mia', 'Priya', 'Wei', 'Omar'] as const

export const nameChat = {
  /** Hidden instructions that the app adds. */
  system: 'Be brief. Remember the user’s name.',
  introduction: (name: string): string => `My name is ${name}.`,
  /** The reply to the introduction. */
  reply: 'OK.',
  question: 'What is my name?',
} as const

/** Recorded replies: scripts/record/chatbot-run.ts writes them to data/chatbot-run.ts. */
export interface ChatbotRun {
  /** To the question alone. */
  off: RecordedAsks
  /** To the whole conversation, by name. */
  on: Readonly<Record<(typeof chatNames)[number], RecordedAsks>>
}
