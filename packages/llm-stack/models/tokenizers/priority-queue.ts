/** Priority queue of numbers, smallest first: a binary heap, O(log n) for push and pop. Williams 1964. */
export class PriorityQueue {
  private readonly heap: number[] = []

  push(value: number): void {
    const { heap } = this
    let at = heap.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (heap[parent] <= value) break
      heap[at] = heap[parent]
      at = parent
    }
    heap[at] = value
  }

  /** Removes the smallest → it, or undefined if the queue is empty. */
  pop(): number | undefined {
    const { heap } = this
    const smallest = heap[0]
    const last = heap.pop()!
    let at = 0
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (heap[child + 1] < heap[child]) child++
      if (heap[child] >= last) break
      heap[at] = heap[child]
      at = child
    }
    if (heap.length) heap[at] = last
    return smallest
  }
}
