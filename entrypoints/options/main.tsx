import { placeOf } from '../../components/library/place'
import { library } from '../../lib/library'
import { getArticle } from '../../lib/storage/articles'

// The article that the page was opened for is read while the scripts that show it are still loaded.
const place = placeOf(location.hash)
const opened = library()
  .then((db) => (place.name === 'article' ? getArticle(db, place.id) : null))
  // Whatever it is, the page finds it too, and says it.
  .catch(() => null)

const root = document.getElementById('root')
import('../../components/library/show-library').then(({ showLibrary }) => {
  if (root) showLibrary(root, opened)
})

// For the console, and for `npm start -- --print`.
const newestArticle = async (format: 'markdown' | 'json') =>
  (await import('../../lib/newest-article')).newestArticle(format)
Object.assign(globalThis, { offprint: { newestArticle } })
