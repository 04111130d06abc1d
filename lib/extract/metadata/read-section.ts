import { plainText } from './plain-text'
import { type Said, saidOf } from './ranked-sources'

const noSection =
  /^(home|homepage|start|startseite|accueil|inicio|news|articles?|story|stories|index|\d+|amp|[a-z]{2})$/i
const longestSection = 60

/** articleSection: what the metadata says, else the last crumb, else the last word-like folder of the address. */
export function readSection(said: Said, address: string): string | null {
  for (const name of candidatesOf(said, address)) {
    if (name && name.length < longestSection && !noSection.test(name)) return name
  }
  return null
}

/** Each is looked for only where those before it are none. */
function* candidatesOf(said: Said, address: string): Generator<string | null> {
  for (const value of saidOf('section', said)) yield* [value].flat().map(plainText)
  // In two steps: a selector of both looks for the class above every link of the page. What stands last is the nearest.
  const trails = [...said.page.querySelectorAll('[class*=breadcrumb i]')]
  const crumbs = trails.flatMap((trail) => [...trail.querySelectorAll('a')])
  for (const crumb of crumbs.reverse()) yield plainText(crumb.textContent)
  yield fromAddress(address)
}

/** `/2017/05/26/world/arctic/story.html` stands in "Arctic". */
function fromAddress(address: string): string | null {
  const folders = URL.parse(address)?.pathname.split('/').filter(Boolean).slice(0, -1) ?? []
  const name = folders.findLast(
    (folder) => /^[a-z][a-z-]{2,20}$/i.test(folder) && !noSection.test(folder),
  )
  return name ? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ') : null
}
