/** No request of its own, no first-run page; as root, Chromium has no sandbox. */
export function quietArguments(): string[] {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [
    ...root,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}
