import { join } from 'node:path'

/** The trees are judged in so many turns, each on the publishers that they were trained without. */
export const folds = 4

/** The turn in which a publisher, by its number, is left out. */
export function foldOf(publisher: number): number {
  return publisher % folds
}

/** The file of the trees that were trained without the publishers of a turn. */
export function treesOfFold(folder: string, fold: number): string {
  return join(folder, `trees-${fold}.json`)
}
