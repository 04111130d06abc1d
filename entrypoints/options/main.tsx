import { render } from 'preact'
import { newestArticle } from '../../lib/newest-article'

// For the console, and for `npm start -- --print`.
Object.assign(globalThis, { offprint: { newestArticle } })

const root = document.getElementById('root')
if (root) render(<p>Offprint</p>, root)
