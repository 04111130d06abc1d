import { plainText } from './plain-text'

/** “By” in front of names, in the languages of news. */
export const by =
  /^(?:(?:written |article written |reported |reporting |story |text |words |compiled |edited |posted |submitted |recipe |published |interview )?by|interview(?=:)|von|vom|per|par|por|da|di|de|av|af|door|przez|escribe|erstellt von|publicado por|autor(?:innen|en|in|a|es)?|auteurs?|author|tekst|text|texte|texto|testo|teksti|oleh|tác giả|автор|автори|текст|από|του|της|نوشته|نویسنده|بقلم|كتب|द्वारा|作者|记者|記者|本报记者|文|글|기자)(?:\s*[:：／/|]\s*|\s+|$)/i

/** What stands between names. */
const between =
  /\s*(?:[,;|·•、，]|\s\/\s|\s[–—-]\s|\s&\s|\s\+\s|\s(?:and|und|et|y|e|och|og|en|i|ja|und|ve|dan|и|та|і|και|و)\s)\s*/i

const roles =
  /\b(editors?|reporters?|correspondents?|writers?|columnists?|producers?|journalists?|redakteure?(?:in)?|korrespondent(?:in)?|photographers?|photos?|fotos?|bureau chief|analyst|contributors?|chief)\b/i

/** The names in what a page says of its authors: “By A. Writer and B. Scribe, Political Editor” gives two. */
export function splitNames(value: unknown): string[] {
  const text = plainText(value)
  if (!text || text.length > 400) return []
  const bare = text
    .replace(by, '')
    .replace(/\S+@\S+\.\S+/g, ' ')
    .replace(/(?:^|\s)@\w+/g, ' ')
    .replace(/\bhttps?:\/\/\S+/g, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
  return bare.split(between).map(tidy).filter(isName)
}

function tidy(name: string): string {
  return (
    name
      .replace(by, '')
      // “A. Writer May 26”, “A. Writer 26.05.2017”
      .replace(
        /\s+(?:[A-ZÀ-Þ][^\s\d.,]{2,8}\.?\s\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}.*|\d{1,2}\.? [^\s\d.,]{3,9}(?: \d{4})?)$/,
        '',
      )
      .replace(/\s기자$/, '')
      .replace(/\s+(?:in|from|for|at|aus|für|à|en)\s+[A-ZÀ-Þ][^,\d]*$/, '')
      .replace(/^[\s.,:;|–—-]+|[\s,:;|–—-]+$/g, '')
      .replace(/\s+/g, ' ')
  )
}

const longestName = 60

function isName(name: string): boolean {
  if (
    name.length < 2 ||
    name.length > longestName ||
    /^[@#]|\d{3}|[<>{}=_]|\.(com|org|net|html?)\b/i.test(name)
  )
    return false
  // Letters, without a class of all the world's: it costs a millisecond to compile on every page.
  return /[A-Za-z]|[^ -\u00bf]/.test(name) && !roles.test(name)
}
