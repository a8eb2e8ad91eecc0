/** All series of recorded replies of the chat model, with their requests: tests replay them. */
import { buildMessages, buildRequest, printedInput } from '../../../components/applications/card-search'
import { buildNameRequest } from '../../../components/applications/name-request'
import { promptKey } from '../../../components/applications/prompt-key'
import { buildPromptRequest } from '../../../components/applications/prompt-request'
import { summaryRequest } from '../../../components/applications/summary-request'
import { chatbotRun } from '../../../data/chatbot-run'
import { justAskedRun } from '../../../data/just-asked-run'
import { chatNames } from '../../../data/name-chat'
import { promptParts } from '../../../data/prompt-parts'
import { promptRun } from '../../../data/prompt-run'
import type { RecordedAsks } from '../../../data/recorded-asks'
import { summaryRun } from '../../../data/summary-run'
import { ticket } from '../../../data/ticket'
import type { ChatRequest } from 'llm-stack/applications'
import { promptCombinations } from './prompt-combinations'

export interface AskSeries {
  /** Of the series, for tests. */
  name: string
  request: ChatRequest
  recorded: RecordedAsks
}

export const askSeries: readonly AskSeries[] = [
  { name: 'rag, just asked', request: buildRequest(buildMessages(printedInput), 1), recorded: justAskedRun },
  { name: 'applications, summary', request: summaryRequest(ticket.text), recorded: summaryRun },
  {
    name: 'chatbot, history off',
    request: buildNameRequest(chatNames[0], 'off', 1),
    recorded: chatbotRun.off,
  },
  ...promptCombinations(promptParts).map((parts) => ({
    name: `prompt, ${promptKey(parts)}`,
    request: buildPromptRequest(parts),
    recorded: promptRun[promptKey(parts)],
  })),
  ...chatNames.map((name) => ({
    name: `chatbot, ${name}`,
    request: buildNameRequest(name, 'on', 1),
    recorded: chatbotRun.on[name],
  })),
]
