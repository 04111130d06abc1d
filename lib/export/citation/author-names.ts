import type { SavedArticle } from '../../article'

/** A person's name in two parts, or one that is not taken apart: an organisation's, or of a script without spaces. */
export type AuthorName = { family: string; given: string } | { literal: string }

/** The authors as citations need them. */
export function authorNames(article: SavedArticle): AuthorName[] {
  const { authors, byline, siteName, agency } = article
  const names = authors.length > 0 ? authors.map((author) => author.name) : byline ? [byline] : []
  return names.map((name) => {
    const isOrganisation = name === siteName || name === agency || organisation.test(name)
    return isOrganisation ? { literal: name } : personName(name)
  })
}

const organisation =
  /\b(agency|afp|ap|associated press|bbc|correspondents?|desk|dpa|editorial|editors|news|newsroom|press|redaktion|reporters?|reuters|staff|team)\b/i

// Prefixes that belong to the family name: Ludwig van Beethoven, Ursula von der Leyen.
const prefix =
  /^(al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|von|zu|zum|zur)$/i

/** A byline of more than one name, which nobody could take apart. */
const several = /[,&|]|\s(?:and|et|en|e|i|och|og|und|y)\s/i

function personName(name: string): AuthorName {
  const words = name.trim().split(/\s+/)
  const isLatin = /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(name)
  if (words.length < 2 || words.length > 6 || !isLatin || several.test(name))
    return { literal: name }
  let start = words.length - 1
  while (start > 1 && prefix.test(words[start - 1] ?? '')) start--
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }
}
