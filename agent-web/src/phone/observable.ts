export interface Observable<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

export class Cell<T> implements Observable<T> {
  readonly #listeners = new Set<() => void>()
  #value: T

  constructor(value: T) {
    this.#value = value
  }

  get = () => this.#value

  set(value: T) {
    if (Object.is(value, this.#value)) return
    this.#value = value
    this.#listeners.forEach((told) => told())
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
