import { sha256 } from '../sha256'

/** SHA-256 of a picture's bytes, in hexadecimal: its name in the library. */
export async function hashOf(bytes: Blob): Promise<string> {
  return sha256(await bytes.arrayBuffer())
}
