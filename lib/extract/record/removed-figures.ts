import type { ScoredBlock } from '../content/blocks/select-blocks'
import type { Figure } from '../content/figures/figure'
import { findCaption } from '../content/figures/find-caption'
import { isSmall } from '../content/figures/is-furniture'
import { picturePath } from '../content/figures/picture-path'
import { precedes } from '../content/figures/precedes'
import type { CleanedPage } from '../extract-article'
import { pictureAttribute } from '../prepare-page/resolve-pictures'

const mostFigures = 100

/**
 * The pictures that cleaning dropped between the headline and the end of the story, with their captions, and the blocks
 * that are these. What stands beside or below the story are the teasers of other stories.
 */
export function removedFigures({ body, blocks, captions, assembly, title }: CleanedPage): {
  figures: Figure[]
  captions: Set<ScoredBlock>
} {
  const found: Figure[] = []
  const own = new Set<ScoredBlock>()
  const kept = blocks.filter((block) => block.keep && !captions.has(block))
  const start = title ?? kept[0]?.element
  const end = kept.at(-1)?.element
  if (!start || !end) return { figures: found, captions: own }

  const known = new Set([...assembly.figures.values()].flat().map(({ url }) => picturePath(url)))
  for (const image of body.querySelectorAll(`[${pictureAttribute}]`)) {
    const url = image.getAttribute(pictureAttribute) ?? ''
    const isBetween = precedes(start, image) && precedes(image, end)
    if (!isBetween || isSmall(image, url) || known.has(picturePath(url))) continue
    known.add(picturePath(url))
    const said = findCaption(image, image.closest('figure') ?? image, blocks)
    const isFree = said.isNamed && said.blocks.every((block) => !block.keep && !captions.has(block))
    if (isFree) for (const block of said.blocks) own.add(block)
    found.push({
      image,
      url,
      alt: (image.getAttribute('alt') ?? '').trim(),
      width: null,
      height: null,
      caption: isFree ? said.caption : null,
      credit: isFree ? said.credit : null,
      place: image,
    })
    if (found.length === mostFigures) break
  }
  return { figures: found, captions: own }
}
