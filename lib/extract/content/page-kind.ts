import type { PageKind } from '../../article'
import type { Metadata } from '../metadata/read-metadata'

const botCheck =
  /verify (that )?you are (a )?human|checking your browser|just a moment|are you a robot|captcha|unusual traffic|access denied|enable javascript and cookies/i
const consent =
  /we (and our partners )?(use|value|care about) (cookies|your privacy)|accept all cookies|cookie(s)? (settings|policy|consent)|zustimmen|datenschutz|consent/i
const paywall =
  /subscribe (now )?to (continue|read|unlock)|already a subscriber|to continue reading|(this|the) (article|content|story) is (only )?(for|available to) (subscribers|members)|weiterlesen mit|jetzt abonnieren|réservé aux abonnés|contenido exclusivo para suscriptores|log in to (continue|read)|subscriber[- ]only|exclusive for subscribers/i

/** A story of so many words is whole, whatever stands beside it. */
const wholeStory = 350
const shortPage = 120

/** What kind of page was read: an article, or something that only looks like one. */
export function pageKind(page: Document, metadata: Metadata, wordsKept: number): PageKind {
  const text = (page.body.textContent ?? '').slice(0, 60_000)
  if (wordsKept < shortPage && (botCheck.test(page.title) || botCheck.test(text.slice(0, 2000))))
    return 'bot-check'
  if (wordsKept < shortPage && consent.test(text) && page.body.querySelectorAll('p').length < 12)
    return 'consent-wall'
  if (metadata.isLiveBlog) return 'live-blog'
  if (wordsKept < wholeStory && (metadata.isAccessibleForFree === false || paywall.test(text)))
    return 'teaser'
  if (metadata.isVideo && wordsKept < shortPage) return 'video'
  return 'article'
}
