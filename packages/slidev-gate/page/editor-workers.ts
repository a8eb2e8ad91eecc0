/** Pending requests to the workers of Monaco editors, whose responses change how the code looks. */

/** Requests pending for longer than this are not waited for, in ms. */
const WORKER_TIMEOUT_MS = 6000

/** Worker and request id → time of the request. */
const pendingRequests = new Map<string, number>()
const workerIds = new WeakMap<Worker, number>()
let workerCount = 0

/** Monaco's worker protocol: the response has the request's id (`req`) as its `seq`. */
interface EditorMessage {
  vsWorker?: number
  req?: string
  seq?: string
}

function workerId(worker: Worker): number {
  const before = workerIds.get(worker)
  if (before !== undefined) return before
  const number = workerCount++
  workerIds.set(worker, number)
  worker.addEventListener('message', ({ data }: MessageEvent<EditorMessage | null>) => {
    if (data?.vsWorker !== undefined && data.seq) pendingRequests.delete(`${number} ${data.seq}`)
  })
  return number
}

/** Patches `postMessage` of workers to track requests and responses. */
export function patchWorkers() {
  const post = Worker.prototype.postMessage as (this: Worker, ...args: unknown[]) => void
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const message = args[0] as EditorMessage | null
    if (message?.vsWorker !== undefined && message.req)
      pendingRequests.set(`${workerId(this)} ${message.req}`, performance.now())
    post.apply(this, args)
  }
}

/** Whether a response is pending. */
export const areWorkersBusy = (): boolean =>
  [...pendingRequests.values()].some((since) => performance.now() - since < WORKER_TIMEOUT_MS)
