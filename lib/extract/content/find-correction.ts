import type { ScoredBlock } from './blocks/select-blocks'

/** “Correction, 18 October:”, with the colon that tells a notice from a story about one. */
const opening =
  /^(correction|clarification|korrektur|berichtigung|rectificatif|corrección|correzione)\b[^.:]{0,40}:/i

/** The notice of a correction that the page prints with its story. The trees leave it out, and it must not be lost. */
export function findCorrection(blocks: ScoredBlock[]): string | null {
  return (
    blocks.find((block) => !block.keep && block.isLikely && opening.test(block.text))?.text ?? null
  )
}
