import { render } from 'preact'
import { Library } from '../../components/library/library'
import { newestArticle } from '../../lib/newest-article'

// For the console, and for `npm start -- --print`.
Object.assign(globalThis, { offprint: { newestArticle } })

const root = document.getElementById('root')
if (root) render(<Library />, root)
