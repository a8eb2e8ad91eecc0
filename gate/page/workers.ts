/** What has been asked of an editor's workers and not been answered: what they find changes how the code looks. */

/** What takes longer than this is not waited for, in ms. */
const A_WHILE = 6000

/** Question of a worker → when it was asked. */
const asked = new Map<string, number>()
const numbers = new WeakMap<Worker, number>()
let workers = 0

/** How editors talk to their workers: each question has a number, which its answer names. */
interface Message {
  vsWorker?: number
  req?: string
  seq?: string
}

function numberOf(worker: Worker): number {
  const before = numbers.get(worker)
  if (before !== undefined) return before
  const number = workers++
  numbers.set(worker, number)
  worker.addEventListener('message', ({ data }: MessageEvent<Message | null>) => {
    if (data?.vsWorker !== undefined && data.seq) asked.delete(`${number} ${data.seq}`)
  })
  return number
}

/** Listens to what is asked of workers, and answered. */
export function watchWorkers() {
  const post = Worker.prototype.postMessage as (this: Worker, ...args: unknown[]) => void
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const message = args[0] as Message | null
    if (message?.vsWorker !== undefined && message.req)
      asked.set(`${numberOf(this)} ${message.req}`, performance.now())
    post.apply(this, args)
  }
}

/** Whether a worker still has something to answer. */
export const thinking = (): boolean =>
  [...asked.values()].some((since) => performance.now() - since < A_WHILE)
