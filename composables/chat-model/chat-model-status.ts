/** The chat model of this page: whether it can be asked, how far it has come, and how it is fetched, stopped and removed. */
import { proxy } from 'comlink'
import { shallowReactive } from 'vue'
import { messageOf } from '../message-of'
import { createWorkerClient, type WorkerClient } from '../worker-client'
import type { ChatModelLoadEvent, ChatModelWorker } from './chat-model.worker'
import { countKeptBytes, removeKeptParts } from './part-cache'

/** 'none' = this deck was built without it; 'idle' = it can be fetched; 'interrupted' = the connection broke. */
export type ChatModelPhase = 'none' | 'idle' | 'loading' | 'interrupted' | 'ready' | 'failed'

/** A loaded model's worker, here or in the host's window. */
export type ChatModelClient = WorkerClient<Omit<ChatModelWorker, 'load' | 'resume'>>

/** A worker of its own, or the host's. */
export interface ChatModelConnection {
  client: ChatModelClient
  /** Has it load the model, and reports what happens. */
  load: (report: (event: ChatModelLoadEvent) => void) => Promise<void>
}

export interface ChatModelStatus {
  phase: ChatModelPhase
  /** Bytes that have arrived. */
  received: number
  /** Why it failed or was interrupted. */
  why: string
  /** Bytes that are kept on this device. */
  kept: number
  /** Why it could not be kept. */
  notKeptBecause: string
  /** Connects to the window that computes in place of this one: the projector's, if this is a phone that steers the talk. */
  connectHost?: () => ChatModelConnection
}

/** The file as it is served; undefined in a deck that was built without it. */
export const servedChatModel = __CHAT_MODEL__

export const chatModelStatus = shallowReactive<ChatModelStatus>({
  phase: servedChatModel ? 'idle' : 'none',
  received: 0,
  why: '',
  kept: 0,
  notKeptBecause: '',
})

/** Loaded share, 0 to 1. */
export const chatModelProgress = (): number =>
  servedChatModel ? chatModelStatus.received / servedChatModel.size : 0

/** Milliseconds without a sign of life before the worker is given up. */
const SILENCE_MS = 60_000

let client: ChatModelClient | undefined
let loading: Promise<ChatModelClient> | undefined
let resume = () => {}
/** Rejects when the connection breaks: what was asked is then shown from a recording. */
let interruption = createInterruption()
let silence: ReturnType<typeof setTimeout> | undefined

function createInterruption() {
  let interrupt!: (why: Error) => void
  const interrupted = new Promise<never>((_, reject) => (interrupt = reject))
  interrupted.catch(() => {})
  return { interrupted, interrupt }
}

/** Gives the worker up; the next start begins anew. */
function stopWorker(change: Partial<ChatModelStatus>): void {
  clearTimeout(silence)
  client?.stop()
  client = loading = undefined
  Object.assign(chatModelStatus, { phase: 'idle', received: 0, why: '' }, change)
}
export const failChatModel = (why: string): void => stopWorker({ phase: 'failed', why })

function watchSilence(): void {
  clearTimeout(silence)
  silence = setTimeout(() => failChatModel('the worker is silent'), SILENCE_MS)
}

function onLoadEvent(event: ChatModelLoadEvent): void {
  watchSilence()
  if (event.type === 'progress')
    Object.assign(chatModelStatus, { phase: 'loading', received: event.received, why: '' })
  else if (event.type === 'not-kept') chatModelStatus.notKeptBecause = event.why
  else {
    clearTimeout(silence)
    Object.assign(chatModelStatus, { phase: 'interrupted', why: event.why })
    interruption.interrupt(new Error(event.why))
  }
}

function startWorker(keep: boolean): ChatModelConnection {
  const started = createWorkerClient<ChatModelWorker>(
    () => new Worker(new URL('./chat-model.worker.ts', import.meta.url), { type: 'module' }),
  )
  resume = () => void started.call((api) => api.resume())
  const options = { baseUrl: document.baseURI, keep }
  return {
    client: started,
    load: (report) => started.call((api) => api.load(servedChatModel!, options, proxy(report)), Infinity),
  }
}

async function load(keep: boolean): Promise<ChatModelClient> {
  const connection = chatModelStatus.connectHost?.() ?? startWorker(keep)
  const started = (client = connection.client)
  interruption = createInterruption()
  Object.assign(chatModelStatus, { phase: 'loading', received: 0, why: '', notKeptBecause: '' })
  watchSilence()
  try {
    // A report may still be on its way when the worker is stopped.
    await connection.load((event) => client === started && onLoadEvent(event))
  } catch (error) {
    // After a cancel there is another one, or none.
    if (client === started) failChatModel(messageOf(error))
    throw error
  }
  clearTimeout(silence)
  chatModelStatus.phase = 'ready'
  void refreshKept()
  return started
}

/** The worker with the model, loaded once for all slides. `keep`: on this device, too. Rejects if it cannot be loaded, or the
 *  connection breaks; the next call tries again, and goes on where it broke. */
export function startChatModel(keep = false): Promise<ChatModelClient> {
  if (chatModelStatus.phase === 'interrupted') {
    Object.assign(chatModelStatus, { phase: 'loading', why: '' })
    interruption = createInterruption()
    watchSilence()
    resume()
  }
  loading ??= load(keep)
  const started = Promise.race([loading, interruption.interrupted])
  started.catch(() => {})
  return started
}

/** Stops loading. */
export const stopChatModel = (): void => stopWorker({ why: 'fetching was stopped' })

/** Why a recording is shown in place of what the model would say. */
export function whyRecorded(): string {
  const { phase, why } = chatModelStatus
  return why || (phase === 'none' ? 'the chat model is not here' : 'the chat model was not fetched')
}

/** Has another window compute from now on, unless this one does; undefined = that window has been closed. */
export function setHost(connectHost: ChatModelStatus['connectHost']): void {
  const isIdle = ['idle', 'failed'].includes(chatModelStatus.phase)
  if (connectHost ? !isIdle : !chatModelStatus.connectHost) return
  stopWorker({})
  chatModelStatus.connectHost = connectHost
}

/** Counts anew what is kept on this device. */
export async function refreshKept(): Promise<void> {
  if (servedChatModel) chatModelStatus.kept = await countKeptBytes(servedChatModel, document.baseURI)
}

/** Removes the kept model from this device; a loaded one stays until the page is closed. */
export async function removeChatModel(): Promise<void> {
  await removeKeptParts()
  await refreshKept()
}

/** Whether the deck is served by this machine; not if a phone steers a talk that another machine serves. */
export const isLocal = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname)

/** Whether a question may load the model without being asked first: it is here already, or costs nobody a download. */
export const mayStartUnasked = (): boolean => {
  const { phase, kept, connectHost } = chatModelStatus
  if (phase === 'none') return false
  // A host that was busy may do it the next time, and nothing is downloaded here.
  if (connectHost) return true
  if (phase === 'failed') return false
  return phase !== 'idle' || isLocal() || kept === servedChatModel!.size
}
