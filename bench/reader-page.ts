import type { SavedArticle } from '../lib/article'
import { library } from '../lib/library'
import { sha256 } from '../lib/sha256'
import { putArticle } from '../lib/storage/articles'
import { putPicture } from '../lib/storage/images'
import { benchArticle } from './bench-article'

/** What `bench/reader.ts` asks of the page. */
export const offprintBench = { fill }

Object.assign(globalThis, { offprintBench })

const picturesEach = 20
const paragraphsBetween = 3

/** Fills the library with as many articles of 3,000 words and 20 pictures, and hands back one of them as a static page. */
async function fill(count: number): Promise<{ ids: string[]; page: string; pictures: string[] }> {
  const db = await library()
  const bytes = await Promise.all(
    Array.from({ length: count + picturesEach }, (_, seed) => picture(seed)),
  )
  const hashes = await Promise.all(bytes.map(async (blob) => sha256(await blob.arrayBuffer())))
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) {
    const article = longArticle(number)
    await putArticle(db, article)
    for (const [index, { url }] of article.images.entries()) {
      const at = number + index
      await putPicture(db, article.id, {
        index,
        url,
        hash: hashes[at] ?? '',
        bytes: bytes[at] ?? new Blob(),
      })
    }
    ids.push(article.id)
  }
  const { title, content } = longArticle(0)
  const body = content.replace(/image:(\d+)/g, '$1.jpg')
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`
  return { ids, page, pictures: await Promise.all(bytes.slice(0, picturesEach).map(base64)) }
}

/** 60 paragraphs of 50 words, with a picture after each three. */
function longArticle(number: number): SavedArticle {
  const article = benchArticle(number)
  const paragraphs = [0, 1, 2, 3, 4].flatMap(
    (part) => benchArticle(1000 * part + number).content.match(/<p>.*<\/p>/g) ?? [],
  )
  const parts = Array.from({ length: picturesEach }, (_, index) => {
    const words = paragraphs.slice(paragraphsBetween * index, paragraphsBetween * (index + 1))
    return `${words.join('')}<figure><img src="image:${index}" alt="The quay"><figcaption>The quay at ${index}. <cite>Ada Quill</cite></figcaption></figure>`
  })
  const images = parts.map((_, index) => ({
    url: `https://bench.example/${number}/${index}.jpg`,
    alt: 'The quay',
    width: 1200,
    height: 800,
    caption: null,
    credit: null,
  }))
  return { ...article, content: parts.join(''), images, wordCount: 3000 }
}

/** A photograph of nothing: shapes and grain, 1,200 by 800, which makes about as many bytes as a newspaper's. */
async function picture(seed: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(1200, 800)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas.')
  for (let at = 0; at < 900; at += 1) {
    const [x, y, hue] = [at * (seed + 37) * 13, at * (seed + 11) * 7, at * (seed + 3)]
    context.fillStyle = `hsl(${hue % 360} 50% ${20 + (at % 60)}%)`
    context.fillRect(x % 1200, y % 800, 40 + (hue % 120), 30 + (x % 90))
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
