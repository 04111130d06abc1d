import type { ScoredBlock } from './blocks/select-blocks'

/** Words that begin a credit, in the languages that news is read in most. */
const creditLabel =
  /^(photo(graph)?s?( by| credit)?|image( credit)?|picture|credit|copyright|source|foto|bild(quelle)?|quelle|fotograf(ie|ía)?|crédit|crédits|imagen|imagem|immagine|zdjęcie|фото|写真|撮影|图片来源|illustration|grafik)\s*[:：/|by]+\s*|^\s*[©(]\s*c?\)?\s*/iu
const agencies =
  /\b(getty|reuters|afp|associated press|\bap\b|dpa|epa|imago|shutterstock|alamy|istock|picture alliance|ansa|tass|xinhua|keystone|bloomberg|zuma|unsplash|pexels|courtesy|handout|supplied)\b/i
const creditNames = /credit|copyright|source|photograph|attribution|quelle|rights|author/i

/**
 * Tells a caption from its credit: by class names where the page marks it, else by the words a credit begins or ends
 * with. Both are plain text.
 */
export function splitCredit(blocks: ScoredBlock[]): {
  caption: string | null
  credit: string | null
} {
  const captions: string[] = []
  const credits: string[] = []
  for (const block of blocks) {
    const marked = markedCredit(block)
    if (marked) {
      credits.push(marked)
      const rest = block.text.replace(marked, '').trim()
      if (rest) captions.push(rest)
    } else if (
      creditNames.test(namesOf(block.element)) ||
      (creditLabel.test(block.text) && block.wordCount < 15)
    ) {
      credits.push(block.text)
    } else {
      const [caption, credit] = atTheEnd(block.text)
      if (caption) captions.push(caption)
      if (credit) credits.push(credit)
    }
  }
  return { caption: joined(captions), credit: joined(credits) }
}

/** An inline element inside the block whose names call it a credit. */
function markedCredit(block: ScoredBlock): string | null {
  for (const node of block.nodes) {
    for (let at = node.parentElement; at && at !== block.element; at = at.parentElement) {
      if (creditNames.test(namesOf(at)) || at.tagName === 'CITE')
        return (at.textContent ?? '').replace(/\s+/g, ' ').trim() || null
    }
  }
  return null
}

/** "Boats in the harbour. Photo: A. Person/Agency" or "… (Agency)" */
function atTheEnd(text: string): [caption: string, credit: string | null] {
  const labelled =
    /^(.*?[.!?…)"”»\s])((?:photo(?:graph)?|image|picture|foto|bild|quelle|credit|©)(?:\s+by|\s*[:：/©|])\s*.{2,80})$/iu.exec(
      text,
    )
  if (labelled?.[1]?.trim() && labelled[2]) return [labelled[1].trim(), labelled[2].trim()]
  const bracketed = /^(.{10,}?)\s*[([]([^()[\]]{2,80})[)\]]\.?$/u.exec(text)
  if (bracketed?.[1] && bracketed[2] && agencies.test(bracketed[2]))
    return [bracketed[1].trim(), bracketed[2].trim()]
  return [text, null]
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
}

function joined(parts: string[]): string | null {
  return [...new Set(parts)].join(' ').trim() || null
}
