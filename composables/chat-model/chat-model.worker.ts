import { expose } from 'comlink'
import type { ServedModel } from '../../data/chat-model'
import { KernelMemory } from 'llm-stack/frameworks'
import { loadChatModel, nextTokenChances, readGguf, type ChatModel } from 'llm-stack/models'
import { encoderChunks } from '../encoder/encoder-chunks'
import { wait } from '../time-slicing'
import type { TextToken } from './chat-model-backends'
import { modelChunks } from './model-chunks'
import { ReplyRun, type ReplyRequest } from './reply-run'

/** What happens while the model loads. */
export type ChatModelLoadEvent =
  | { type: 'progress'; received: number }
  | { type: 'interrupted' | 'not-kept'; why: string }

/** Bytes between two reports of progress. */
const REPORT_BYTES = 500_000

let model: ChatModel
let resume = () => {}
/** Replies in progress, by id. */
const replies = new Map<number, ReplyRun>()
let lastId = 0

/** Keeps the encoder beside the model: without a network both are needed. Rejects if it cannot be had. */
async function keepEncoder(baseUrl: string): Promise<void> {
  for await (const _ of encoderChunks({ baseUrl, keep: true, progress: () => {} }));
}

const api = {
  /** Loads the model. Rejects if it cannot be had, is damaged, or has no room, and without WebAssembly: plain loops
   *  take seconds for a word. */
  async load(
    file: ServedModel,
    options: { baseUrl: string; keep: boolean },
    report: (event: ChatModelLoadEvent) => void,
  ): Promise<void> {
    const memory = new KernelMemory()
    if (!memory.compiled) throw new Error('this browser is too slow for it (no WebAssembly)')
    let reported = 0
    const chunks = modelChunks(file, {
      ...options,
      wait,
      progress(received) {
        if (received - reported < REPORT_BYTES && received < file.size) return
        reported = received
        report({ type: 'progress', received })
      },
      interrupted(why) {
        report({ type: 'interrupted', why })
        return new Promise((resolve) => (resume = resolve))
      },
      notKept: (why) => report({ type: 'not-kept', why }),
    })
    model = await loadChatModel(await readGguf(chunks, { size: file.size }), { memory })
    if (options.keep) void keepEncoder(options.baseUrl).catch(() => {})
  },
  /** Tries a broken connection again. */
  resume: () => resume(),
  startReply(request: ReplyRequest): number {
    replies.set(++lastId, new ReplyRun(model, request))
    return lastId
  },
  next: (id: number) => replies.get(id)!.next(),
  end: (id: number) => void replies.delete(id),
  nextTokenChances: (text: string, count: number) =>
    nextTokenChances(model.decoder, model.tokenizer, model.tokenizer.encode(text), count),
  tokenize: (text: string): TextToken[] =>
    Array.from(model.tokenizer.encode(text), (id) => ({ id, text: model.tokenizer.decode([id]) })),
}
/** The worker's API, for Comlink. */
export type ChatModelWorker = typeof api

expose(api)
