import { useId, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { formatNumber } from '../shared/format-article'
import { Icon } from '../shared/icon'
import { moveFocus } from './row-focus'
import { SearchFilters } from './search-filters'
import type { Search } from './use-search'

/** Where the library is searched and sifted. */
export function SearchBar({ search }: { search: Search }) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const chosen = Object.keys(search.wanted).length
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') moveFocus(1)
    else if (event.key === 'Enter') document.querySelector<HTMLElement>('.row-link')?.click()
    else if (event.key === 'Escape') leave(event, search)
    else return
    event.preventDefault()
  }
  return (
    <search class="search">
      <div class="search-line">
        <Icon name="search" />
        <input
          type="search"
          class="input"
          dir="auto"
          value={search.typed}
          aria-label={i18n.t('search.label')}
          placeholder={i18n.t('search.placeholder')}
          aria-keyshortcuts="/"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => search.type(event.currentTarget.value)}
          onKeyDown={pressed}
        />
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {chosen ? i18n.t('search.filtersOn', [formatNumber(chosen)]) : i18n.t('search.filters')}
        </button>
      </div>
      <div id={id} class="search-filters" hidden={!isOpen}>
        {isOpen && <SearchFilters search={search} />}
      </div>
      {/* That there is nothing stands large below. */}
      <p role="status" class={search.list.total ? 'quiet search-status' : 'visually-hidden'}>
        {statusOf(search)}
      </p>
    </search>
  )
}

/** First the words go, then the focus. */
function leave(event: KeyboardEvent, search: Search): void {
  if (search.isActive || search.typed) search.clear()
  else if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
}

function statusOf({ isActive, indexing, list }: Search): string {
  if (!isActive) return ''
  if (indexing) {
    return i18n.t('search.indexing', [formatNumber(indexing.done), formatNumber(indexing.total)])
  }
  if (list.isLoading && !list.articles.length) return i18n.t('search.searching')
  return i18n.t('search.found', list.total, [formatNumber(list.total)])
}
