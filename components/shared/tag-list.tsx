import { formatNumber } from './format-article'

interface TagListProps {
  tags: string[]
  /** More than these are only counted, so that they leave room for what they belong to. The editor has all. */
  most?: number
}

/** The tags of an article, or nothing. */
export function TagList({ tags, most = 8 }: TagListProps) {
  if (!tags.length) return null
  const more = tags.length - most
  return (
    <ul class="tags">
      {tags.slice(0, most).map((tag) => (
        <li key={tag} class="tag">
          <bdi>{tag}</bdi>
        </li>
      ))}
      {more > 0 && (
        <li class="tag">
          <bdi>+{formatNumber(more)}</bdi>
        </li>
      )}
    </ul>
  )
}
