import type { PictureNumbers } from './schema'

/** What an edit makes of the numbers of pictures and captions: those that its content has more or fewer than the saved one. */
export function picturesAfter(
  before: PictureNumbers,
  { saved, content }: { saved: string; content: string },
): PictureNumbers {
  const more = (what: RegExp) => count(content, what) - count(saved, what)
  const imagesKept = Math.max(0, before.imagesKept + more(picture))
  const captionsKept = Math.max(0, before.captionsKept + more(caption))
  return {
    imagesKept,
    imagesSeen: Math.max(before.imagesSeen, imagesKept),
    captionsKept,
    captionsSeen: Math.max(before.captionsSeen, captionsKept),
  }
}

/** In sanitized content. The background, which has no DOM everywhere, reads it. */
const picture = /<img\b[^>]*\bsrc="image:\d/g
/** A credit alone is none. */
const caption = /<figcaption\b[^>]*>(?!\s*<cite\b)/g

function count(content: string, what: RegExp): number {
  return content.match(what)?.length ?? 0
}
