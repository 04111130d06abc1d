const channelName = 'library'

/** Tells every open page that the library has changed. */
export function announceLibraryChange(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(null)
  channel.close()
}

/** Calls `listener` after every change of the library, whoever asked for it. Returns how to stop it. */
export function onLibraryChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
