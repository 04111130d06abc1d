import { TagList } from '../shared/tag-list'

/** Where the actions of an article will stand: as high as they are, so that the words stay where they are drawn first. */
export function ActionsPlace({ article }: { article: { tags: string[] } }) {
  return (
    <div class="reader-actions">
      <div class="bar" />
      <TagList tags={article.tags} />
    </div>
  )
}
