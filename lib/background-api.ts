import type { ArticleSummary, Highlight, HighlightChange } from './article'
import type { Opening } from './openings'
import type { ContentEdit } from './storage/cleanings'

/**
 * What a page may ask of the background, which alone writes to the library. Pages read the library themselves. A restore
 * alone is done by the page that was given the file: no message could carry gigabytes, and `restoreAlone` lets one run.
 */
export interface BackgroundApi {
  /**
   * Starts it, and no more: Chromium drops a message whose sender has gone before the background has started, and who
   * writes may close the page at any moment.
   */
  wake(): Promise<void>
  /**
   * Cleans and saves the page of a tab. Calls for a tab whose save is under way join it.
   * @throws AppError with any page, tab or storage code
   */
  saveTab(tabId: number, request?: SaveRequest): Promise<SaveResult>
  /** What opening the popup on a tab means: `saveTab`, unless the reader wants to be asked first. Throws the same. */
  saveOnOpening(opening: Opening): Promise<OpeningResult>
  /** Takes a save back: a new article goes, an updated one is as it was before. */
  undoSave(id: string): Promise<void>
  /** Moves articles to the trash, from where `restoreArticles` brings them back. */
  deleteArticles(ids: string[]): Promise<void>
  /** Says which came back: a page that was saved anew in the meantime is not there twice. */
  restoreArticles(ids: string[]): Promise<string[]>
  /** Deletes articles in the trash for good. */
  purgeArticles(ids: string[]): Promise<void>
  /** Tries once more to get the pictures of an article that the library does not have. */
  fetchPictures(id: string): Promise<void>
  /** Puts what has changed into the search index, until little is left. */
  indexLibrary(): Promise<void>
  updateArticle(id: string, change: ArticleChange): Promise<ArticleSummary>
  /** Changes what an article shows of what cleaning kept and dropped. */
  editContent(id: string, edit: ContentEdit): Promise<ArticleSummary>
  /** Stores a highlight of an article; one that was removed is back. */
  putHighlight(id: string, highlight: Highlight): Promise<void>
  /** Stores what was changed of a highlight, and leaves the rest of it as another page may have made it. */
  changeHighlight(id: string, highlight: Highlight, change: HighlightChange): Promise<void>
  /** Says what was removed, as the library had it. */
  removeHighlight(id: string, highlightId: string): Promise<Highlight | null>
}

export interface SaveRequest {
  /** Save the selection instead of the page. */
  selection?: boolean
  /** Save again where the page is in the library already: the article is updated, never doubled. */
  again?: boolean
}

export interface SaveResult {
  /** `already-saved`: nothing was written, `article` is what the library has. */
  state: 'saved' | 'updated' | 'already-saved'
  article: ArticleSummary
}

/** `ready`: nothing was written, the reader wants to be asked first. */
export type OpeningResult = SaveResult | { state: 'ready' }

/** What the reader can change of a saved article. */
export type ArticleChange = Partial<
  Pick<ArticleSummary, 'tags' | 'starred' | 'archived' | 'readAt' | 'progress' | 'readTo'>
>
