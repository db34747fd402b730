let current: string | undefined

/** The access token, in memory only; gone with the page. */
export const token = {
  get: () => current,
  set: (next: string | undefined) => {
    current = next
  },
}
