import { render } from 'preact'
import { Library } from '../../components/library/library'
import { library } from '../../lib/library'
import { newestArticle } from '../../lib/newest-article'

// For the console, and for `npm start -- --print`.
Object.assign(globalThis, { offprint: { newestArticle } })

// Whatever is shown, it is in there.
library().catch(() => undefined)

const root = document.getElementById('root')
if (root) render(<Library />, root)
