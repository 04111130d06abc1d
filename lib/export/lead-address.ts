import type { SavedArticle } from '../article'

/** Where the lead picture is on the web, or null. One that the page had in itself has no address, only megabytes. */
export function leadAddress({ leadImage, images }: SavedArticle): string | null {
  const url = leadImage === null ? undefined : images[leadImage]?.url
  return url && /^https?:/i.test(url) ? url : null
}
