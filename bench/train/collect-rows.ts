import { blockSigns, signNames } from '../../lib/extract/content/blocks/block-signs'
import { collectBlocks } from '../../lib/extract/content/blocks/collect-blocks'
import { isFarOff } from '../../lib/extract/content/blocks/is-far-off'
import { isAside, surveyPage } from '../../lib/extract/content/blocks/survey-page'
import { leadPictures } from '../../lib/extract/content/figures/lead-pictures'
import { readMetadata } from '../../lib/extract/metadata/read-metadata'
import { copyPage } from '../../lib/extract/prepare-page/copy-page'

/** One page as the trainer wants it: the signs of its blocks by the production code, and their texts to label. */
export interface PageRows {
  names: string[]
  /** Null for a block that is never asked about. */
  rows: (number[] | null)[]
  texts: string[]
  kept: boolean[]
}

/** Runs in the page. */
function collectRows(): PageRows {
  const hints = readMetadata(document, location.href)
  const { copy } = copyPage(document, leadPictures(document))
  const blocks = collectBlocks(copy.body)
  const page = surveyPage(blocks, copy.body, hints)
  const [first] = page.places
  return {
    names: first ? signNames(first, page) : [],
    rows: page.places.map((place) =>
      isFarOff(place, page)
        ? null
        : blockSigns(place, page).map((value) => Math.round(value * 1e4) / 1e4),
    ),
    texts: blocks.map((block) => block.text),
    kept: page.places.map((place) => place.inMain && !isAside(place.path)),
  }
}

Object.assign(globalThis, { collectRows })
