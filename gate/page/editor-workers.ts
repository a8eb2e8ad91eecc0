/** What has been asked of an editor's workers and not been answered: what they find changes how the code looks. */

/** What takes longer than this is not waited for, in ms. */
const WORKER_TIMEOUT_MS = 6000

/** Question of a worker → when it was asked. */
const pendingRequests = new Map<string, number>()
const workerIds = new WeakMap<Worker, number>()
let workerCount = 0

/** How editors talk to their workers: each question has a number, which its answer names. */
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

/** Listens to what is asked of workers, and answered. */
export function patchWorkers() {
  const post = Worker.prototype.postMessage as (this: Worker, ...args: unknown[]) => void
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const message = args[0] as EditorMessage | null
    if (message?.vsWorker !== undefined && message.req)
      pendingRequests.set(`${workerId(this)} ${message.req}`, performance.now())
    post.apply(this, args)
  }
}

/** Whether a worker still has something to answer. */
export const areWorkersBusy = (): boolean =>
  [...pendingRequests.values()].some((since) => performance.now() - since < WORKER_TIMEOUT_MS)
