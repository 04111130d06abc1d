import { useEffect, useState } from 'preact/hooks'
import type { SavedArticle } from '../../lib/article'
import { sampleArticle } from './sample-article'

export interface Preview {
  article: SavedArticle
  isMadeUp: boolean
  text: string
}

const pause = 200

/** The file of the newest article, or of a made-up one, in a layout. */
export function usePreview(template: string): Preview | null {
  const [shown, setShown] = useState<Pick<Preview, 'article' | 'isMadeUp'> | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  useEffect(() => {
    const find = async () => {
      const { newestArticle } = await import('../../lib/markdown-template')
      const newest = await newestArticle().catch(() => null)
      setShown({ article: newest ?? sampleArticle(), isMadeUp: !newest })
    }
    find()
  }, [])
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(async () => {
      const { previewMarkdown } = await import('../../lib/markdown-template')
      const text = await previewMarkdown(shown.article, template).catch(String)
      setPreview({ ...shown, text })
    }, pause)
    return () => clearTimeout(timer)
  }, [shown, template])
  return preview
}
