/** What of the extension's `browser` a page under test needs: `storage.local` in memory. */
const items = new Map<string, unknown>()

const local = {
  get: async (name: string) => (items.has(name) ? { [name]: items.get(name) } : {}),
  set: async (changed: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(changed)) items.set(name, structuredClone(value))
  },
  remove: async (name: string) => void items.delete(name),
  clear: async () => items.clear(),
}

Object.assign(globalThis, { browser: { runtime: { id: 'offprint' }, storage: { local } } })
