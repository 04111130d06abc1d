import { type LinkedNode, typesOf } from './parse-linked-data'

/** What a news story may be, the likeliest first. */
const ranked = [
  /NewsArticle$/,
  /^(LiveBlogPosting|Report)$/,
  /Article$/,
  /^(BlogPosting|SocialMediaPosting)$/,
]

/** The node that is this page's article. */
export function findArticleNode(nodes: LinkedNode[], title: string | null): LinkedNode | null {
  for (const type of ranked) {
    const fitting = nodes.filter((node) => typesOf(node).some((one) => type.test(one)))
    const whole = fitting.filter((node) => node.headline ?? node.name ?? node.datePublished)
    const titled = whole.find((node) => title !== null && node.headline === title)
    const found = titled ?? whole[0]
    if (found) return found
  }
  return null
}
