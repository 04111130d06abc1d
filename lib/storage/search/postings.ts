import type { BlockRow } from '../schema'

/** An article's place in its segment, doubled, and one more where the word stands in the article's head. Ascending. */
export type Postings = number[]

/** Words in order, each with its postings, as blocks of about 8 KB: what one request reads. */
export function* packBlocks(
  segment: number,
  entries: Iterable<[word: string, Postings]>,
): Generator<BlockRow> {
  let block = 0
  let words: string[] = []
  let ends: number[] = []
  let bytes: number[] = []
  const pack = (): BlockRow => ({
    segment,
    block: block++,
    words: words.join('\n'),
    ends: Uint32Array.from(ends),
    postings: Uint8Array.from(bytes),
  })
  let size = 0
  for (const [word, postings] of entries) {
    words.push(word)
    writePostings(postings, bytes)
    ends.push(bytes.length)
    size += word.length
    if (size + bytes.length < blockSize) continue
    yield pack()
    words = []
    ends = []
    bytes = []
    size = 0
  }
  if (words.length > 0) yield pack()
}

const blockSize = 8192

/** Differences, seven bits a byte, the lowest first. */
function writePostings(postings: Postings, bytes: number[]): void {
  let before = 0
  for (const posting of postings) {
    let difference = posting - before
    before = posting
    for (; difference > 127; difference >>>= 7) bytes.push((difference & 127) | 128)
    bytes.push(difference)
  }
}

/** The words of a block with their postings, in order. */
export function* unpackBlock(
  { words, ends, postings }: BlockRow,
  isWanted: (word: string) => boolean = () => true,
): Generator<[word: string, Postings]> {
  let from = 0
  for (const [index, word] of words.split('\n').entries()) {
    const to = ends[index] ?? from
    if (isWanted(word)) yield [word, readPostings(postings, from, to)]
    from = to
  }
}

function readPostings(bytes: Uint8Array, from: number, to: number): Postings {
  const postings: Postings = []
  let posting = 0
  for (let at = from; at < to; ) {
    let shift = 0
    let byte = 128
    for (; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0
      posting += (byte & 127) << shift
    }
    postings.push(posting)
  }
  return postings
}
