/** The values last kept, so many at most: another one takes the place of the one unused for longest. */
export class LastUsed<Key, Value> {
  readonly #kept = new Map<Key, Value>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  find(key: Key): Value | undefined {
    return this.#kept.get(key)
  }

  keep(key: Key, value: Value): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
    if (this.#kept.size > this.#limit) {
      const [oldest] = this.#kept.keys()
      if (oldest !== undefined) this.#kept.delete(oldest)
    }
  }

  forget(key: Key): void {
    this.#kept.delete(key)
  }
}
