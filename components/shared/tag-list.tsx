/** The tags of an article, or nothing. */
export function TagList({ tags }: { tags: string[] }) {
  if (!tags.length) return null
  return (
    <ul class="tags">
      {tags.map((tag) => (
        <li key={tag} class="tag">
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  )
}
