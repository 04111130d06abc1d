import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { listSites, listTags } from '../../lib/storage/search/article-filter'
import type { Search, Wanted } from './use-search'

/** By what the list can be sifted: how it is marked, site, tag, and when it was saved. */
export function SearchFilters({ search }: { search: Search }) {
  const [{ sites, tags }, setNames] = useState<{ sites: string[]; tags: string[] }>({
    sites: [],
    tags: [],
  })
  useEffect(() => {
    const load = () =>
      withLibrary(async (db) => ({ sites: await listSites(db), tags: await listTags(db) })).then(
        setNames,
        // The list says by itself when the library cannot be read.
        () => undefined,
      )
    load()
    return onLibraryChange(() => void load())
  }, [])
  const names = (values: string[]): Option[] => values.map((value) => [value, value])
  const filters: [name: keyof Wanted, label: string, any: string, Option[]][] = [
    ['mark', i18n.t('search.mark'), i18n.t('search.anyMark'), marks()],
    ['site', i18n.t('search.site'), i18n.t('search.anySite'), names(sites)],
    ['tag', i18n.t('search.tag'), i18n.t('search.anyTag'), names(tags)],
    ['period', i18n.t('search.period'), i18n.t('search.anyPeriod'), periodNames()],
  ]
  return (
    <>
      {filters.map(([name, label, any, options]) => (
        <label key={name}>
          {label}
          <select
            data-filter={name}
            value={search.wanted[name] ?? ''}
            onChange={(event) => search.choose(name, event.currentTarget.value)}
          >
            <option value="">{any}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      {Object.keys(search.wanted).length > 0 && (
        <button type="button" class="button plain" onClick={search.chooseNothing}>
          {i18n.t('search.noFilters')}
        </button>
      )}
    </>
  )
}

type Option = [value: string, text: string]

function marks(): Option[] {
  return [
    ['unread', i18n.t('library.unread')],
    ['starred', i18n.t('library.starred')],
    ['archived', i18n.t('library.archived')],
    ['deleted', i18n.t('trash.title')],
  ]
}

function periodNames(): Option[] {
  return [
    ['day', i18n.t('search.day')],
    ['week', i18n.t('search.week')],
    ['month', i18n.t('search.month')],
    ['year', i18n.t('search.year')],
  ]
}
