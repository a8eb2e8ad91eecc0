import { Session } from 'node:inspector/promises'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

interface Node {
  selfSize: number
  children: Node[]
}

/** Heap of 2,000 calls, in bytes: kept after a garbage collection, and allocated in total (sampled). */
export async function heapUsage(call: () => void): Promise<{ kept: number; allocated: number }> {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  const usedBytes = async () => {
    // Array buffers outside the heap are freed a little later than their objects.
    for (let i = 0; i < 3; i++) {
      collect()
      await setTimeout(20)
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const callMany = () => {
    for (let i = 0; i < 2000; i++) call()
  }
  callMany()
  const before = await usedBytes()
  callMany()
  const kept = (await usedBytes()) - before

  const session = new Session()
  session.connect()
  const collected = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true }
  await session.post('HeapProfiler.startSampling', { samplingInterval: 256, ...collected })
  callMany()
  const { profile } = await session.post('HeapProfiler.stopSampling')
  session.disconnect()
  const sum = (node: Node): number =>
    node.selfSize + node.children.reduce((total, child) => total + sum(child), 0)
  return { kept, allocated: sum(profile.head) }
}
