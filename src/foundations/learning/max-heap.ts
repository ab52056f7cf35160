/** What stands in a heap: the greater weight comes out first, of equal weights the lesser `one`, then the lesser `other`. */
export type Edge = { readonly weight: number; readonly one: number; readonly other: number }

/** A queue of edges, the weightiest first. */
export function maxHeap(): { readonly push: (edge: Edge) => void; readonly pop: () => Edge | undefined } {
  const heap: Edge[] = []
  const swap = (a: number, b: number) => {
    const held = heap[a] as Edge
    heap[a] = heap[b] as Edge
    heap[b] = held
  }
  const isBefore = (a: number, b: number) => comesFirst(heap[a] as Edge, heap[b] as Edge)
  const rise = (from: number) => {
    for (let at = from; at > 0 && isBefore(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
  }
  /** The child of a place that comes before it and before its sibling; the place itself where none does. */
  const foremost = (at: number) =>
    [2 * at + 1, 2 * at + 2].reduce((best, child) => (child < heap.length && isBefore(child, best) ? child : best), at)
  const sink = () => {
    for (let [at, child] = [0, foremost(0)]; child !== at; child = foremost(at)) {
      swap(at, child)
      at = child
    }
  }
  return {
    push: (edge) => rise(heap.push(edge) - 1),
    pop: () => {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last
        sink()
      }
      return first
    },
  }
}

function comesFirst(a: Edge, b: Edge): boolean {
  if (a.weight !== b.weight) return a.weight > b.weight
  return a.one !== b.one ? a.one < b.one : a.other < b.other
}
