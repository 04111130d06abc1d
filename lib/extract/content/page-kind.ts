import type { PageKind } from '../../article'
import { wordsInDoubt } from '../../words-in-doubt'
import type { Metadata } from '../metadata/read-metadata'
import { countWords } from './blocks/count-words'

const botCheck =
  /verify (that )?you are (a )?human|checking your browser|just a moment|are you a robot|captcha|unusual traffic|access denied|enable javascript and cookies/i
const consent =
  /we (and our partners )?(use|value|care about) (cookies|your privacy)|accept all cookies|cookie(s)? (settings|policy|consent)|zustimmen|datenschutz|consent/i
const paywall =
  /subscribe (now )?to (continue|read|unlock)|already a subscriber|to continue reading|(this|the) (article|content|story) is (only )?(for|available to) (subscribers|members)|weiterlesen mit|jetzt abonnieren|réservé aux abonnés|contenido exclusivo para suscriptores|log in to (continue|read)|subscriber[- ]only|exclusive for subscribers/i

/** What a wall is called in class names, whatever language stands on it. */
const wall =
  '[class*=paywall i], [id*=paywall i], [class*=regwall i], [class*=subscribe-wall i], [class*="piano-" i], [class*=tp-container i]'

/** A story of so many words is whole, whatever stands beside it. */
const wholeStory = 350
const shortPage = 120

/** With less of the words that its metadata promises a page has not shown all. */
const leastOfSaid = 0.7

interface Words {
  wordsSeen: number
  wordsKept: number
}

/** What kind of page was read: an article, or something that only looks like one. */
export function pageKind(page: Document, metadata: Metadata, words: Words): PageKind {
  const { wordsKept } = words
  // A story of many words is none of these, and needs no reading again.
  const text = wordsKept < wholeStory ? (page.body.textContent ?? '').slice(0, 60_000) : ''
  if (wordsKept < shortPage && (botCheck.test(page.title) || botCheck.test(text.slice(0, 2000))))
    return 'bot-check'
  if (wordsKept < shortPage && consent.test(text) && page.body.querySelectorAll('p').length < 12)
    return 'consent-wall'
  if (metadata.isLiveBlog) return 'live-blog'
  // A short story behind a wall comes whole to those who pay. A text in the metadata may be cut as the page is.
  const whole = metadata.saidWords ? leastOfSaid * metadata.saidWords : wholeStory
  const isWalled = () =>
    metadata.isAccessibleForFree === false ||
    paywall.test(text) ||
    page.body.querySelector(wall) !== null
  if (wordsKept < Math.min(whole, wholeStory) && isWalled()) return 'teaser'
  if (metadata.isVideo && wordsKept < shortPage) return 'video'
  const said = Math.max(metadata.saidWords ?? 0, countWords(metadata.articleBody ?? ''))
  return wordsKept < leastOfSaid * said || wordsInDoubt(words) > 0 ? 'partial' : 'article'
}
