import { browser } from 'wxt/browser'
import type { Article, SavedArticle } from './article'
import { articleKey, cleanUrl } from './article-key'
import type { SaveRequest, SaveResult } from './background-api'
import { checkPage } from './check-page'
import { AppError } from './errors'
import { findSavedPage } from './find-saved-page'
import { indexLibraryLater } from './index-library'
import { withLibrary } from './library'
import { announceLibraryChange } from './library-changes'
import { readTab } from './read-tab'
import { rulesFor } from './site-rules/rules-for'
import { putArticle } from './storage/articles'
import { storeCleaning } from './store-cleaning'
import { storeNewPictures } from './store-pictures'
import { loadSettings } from './stored-settings'

const underWay = new Map<string, Promise<SaveResult>>()

/**
 * Cleans the page of a tab and stores it. Nothing is stored unless all of the text is. A call for a tab whose save is
 * under way joins it.
 * @throws AppError with any page, tab or storage code
 */
export function saveTab(tabId: number, request: SaveRequest = {}): Promise<SaveResult> {
  const name = JSON.stringify([tabId, request.selection ?? false, request.again ?? false])
  const running = underWay.get(name)
  if (running) return running
  const save = runSave(tabId, request).finally(() => underWay.delete(name))
  underWay.set(name, save)
  return save
}

async function runSave(
  tabId: number,
  { selection = false, again = false }: SaveRequest,
): Promise<SaveResult> {
  const settings = loadSettings()
  const tab = await browser.tabs.get(tabId).catch((cause: unknown) => {
    throw new AppError('tab-closed', 'no such tab', { cause })
  })
  const obstacle = checkPage(tab)
  if (obstacle) throw new AppError(obstacle)

  // The page is read while the library opens: a library of many articles takes longer to open than a page to read.
  const { siteRules, pictureSize } = await settings
  const rules = selection ? [] : rulesFor(siteRules, tab.url ?? '')
  const reading = readTab(tabId, { selection, rules, ...pictureWidths[pictureSize] })
  reading.catch(() => undefined)
  if (!again && !selection && tab.url) {
    const saved = await findSavedPage(tab.url)
    if (saved) return { state: 'already-saved', article: saved }
  }
  const article = await reading
  const result = await withLibrary((db) =>
    putArticle(db, newRecord(article, selection), { again: again || selection }),
  )
  if (result.state === 'already-saved') return result
  announceLibraryChange()
  // The article is safe; its pictures follow, and what is left of them when the background stops is fetched later.
  storeNewPictures(result.article.id, tabId).catch(() => undefined)
  indexLibraryLater()
  storeCleaning(result.article.id, tabId).catch(() => undefined)
  return result
}

/** In CSS pixels: a telephone's screen, and more than any picture has. What suits a screen is the extract script's own choice. */
const pictureWidths = {
  small: { pictureWidth: 800 },
  screen: {},
  original: { pictureWidth: 100_000 },
} as const

function newRecord(article: Article, selection: boolean): SavedArticle {
  const now = Date.now()
  const key = articleKey(article.url, article.canonicalUrl)
  return {
    ...article,
    id: crypto.randomUUID(),
    url: cleanUrl(article.url),
    // A selection is a note of its own beside the whole article; taking it again updates it.
    key: selection ? `${key}#selection` : key,
    savedAt: now,
    updatedAt: now,
    readAt: null,
    progress: 0,
    archived: false,
    starred: false,
    tags: [],
    highlights: [],
  }
}
