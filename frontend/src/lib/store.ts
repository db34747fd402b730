/** A value that components can watch with `useSyncExternalStore`. */
export class Store<T> {
  #value: T
  readonly #watchers = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  readonly get = (): T => this.#value

  readonly set = (value: T): void => {
    if (value !== this.#value) {
      this.#value = value
      this.#watchers.forEach((changed) => {
        changed()
      })
    }
  }

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed)
    return () => {
      this.#watchers.delete(changed)
    }
  }
}
