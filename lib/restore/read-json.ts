import { PartError } from './restore-problem'

/** Bytes as the JSON that they are. @throws PartError `not-utf8`, `not-json` */
export function readJson(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new PartError('not-json')
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PartError('not-utf8')
  }
}
