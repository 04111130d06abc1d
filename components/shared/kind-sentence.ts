import { i18n } from '#i18n'
import type { PageKind } from '../../lib/article'

const sentences: Record<PageKind, () => string | null> = {
  article: () => null,
  teaser: () => i18n.t('article.kind.teaser'),
  'consent-wall': () => i18n.t('article.kind.consentWall'),
  'bot-check': () => i18n.t('article.kind.botCheck'),
  partial: () => i18n.t('article.kind.partial'),
  'live-blog': () => i18n.t('article.kind.liveBlog'),
  video: () => i18n.t('article.kind.video'),
  selection: () => i18n.t('article.kind.selection'),
}

/** What the reader should know about a page that is not simply a whole article. */
export function kindSentence(kind: PageKind): string | null {
  return sentences[kind]()
}
