import type { ScoredBlock } from '../blocks/select-blocks'

/** Words that begin a credit, in the languages that news is read in most. */
const creditLabel =
  /^(photo(graph)?s?( by| credit)?|image( credit)?|picture|credit|copyright|source|foto|bild(quelle)?|quelle|fotograf(ie|ía)?|crédit|crédits|imagen|imagem|immagine|zdjęcie|фото|写真|撮影|图片来源|illustration|grafik)\s*[:：/|by]+\s*|^\s*[©(]\s*c?\)?\s*/iu
/** "Credit" that only a screen reader should say. */
const labelAlone = /^(photo |image )?(credit|photo|image|copyright)s?[.:…]*$/i
const labelAtTheEnd = /(^|\s)((photo|image) )?credits?[.:…]*$/i
const ownLabel = /^(photo |image )?credits?\s*(\.{3}|…|:)\s*/i
const agencies =
  /\b(getty|reuters|afp|associated press|\bap\b|dpa|epa|imago|shutterstock|alamy|istock|picture alliance|ansa|tass|xinhua|keystone|bloomberg|zuma|unsplash|pexels|courtesy|handout|supplied)\b/i
const creditNames = /credit|copyright|source|photograph|attribution|quelle|rights|author/i
const captionNames = /caption|legend|text|desc/i

/**
 * Tells a caption from its credit: by class names inside `scope` where the page marks it, else by the words a credit
 * begins or ends with. Both are plain text.
 */
export function splitCredit(
  blocks: ScoredBlock[],
  scope: Element,
): { caption: string | null; credit: string | null } {
  const captions: string[] = []
  const credits: string[] = []
  for (const block of blocks) {
    const [marked, rest] = markedParts(block, scope)
    if (marked) {
      credits.push(marked)
      captions.push(rest.replace(labelAtTheEnd, ''))
    } else if (creditLabel.test(block.text) && block.wordCount < 15) {
      credits.push(block.text)
    } else {
      const [caption, credit] = atTheEnd(block.text)
      if (caption) captions.push(caption)
      if (credit) credits.push(credit)
    }
  }
  return {
    caption: joined(captions.filter((text) => text && !labelAlone.test(text))),
    credit: joined(credits.map((text) => text.replace(ownLabel, ''))),
  }
}

/** The words inside elements whose names call them a credit, and the other words of the block. */
function markedParts(block: ScoredBlock, scope: Element): [marked: string, rest: string] {
  const isMarked = (node: Text): boolean => {
    for (let at = node.parentElement; at && at !== scope; at = at.parentElement) {
      const names = namesOf(at)
      if (captionNames.test(names) && !creditNames.test(names)) return false
      if (at.tagName === 'CITE' || (creditNames.test(names) && !captionNames.test(names)))
        return true
    }
    return false
  }
  return [textOf(block.nodes.filter(isMarked)), textOf(block.nodes.filter((n) => !isMarked(n)))]
}

function textOf(nodes: Text[]): string {
  return nodes
    .map((node) => node.data)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "Boats in the harbour. Photo: A. Person/Agency" or "… (Agency)" */
function atTheEnd(text: string): [caption: string, credit: string | null] {
  const labelled =
    /^(.*?[.!?…)"”»\s])((?:photo(?:graph)?|image|picture|foto|bild|quelle|credit|©)(?:\s+by|\s*[:：/©|])\s*.{2,80}|©\s*.{2,80})$/iu.exec(
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
