import { type Choices, choices } from '../../lib/settings'

/** Puts what the reader has chosen on the root of a document, where the style sheets look for it. */
export function showChoices(root: HTMLElement, chosen: Choices): void {
  for (const name of Object.keys(choices) as (keyof Choices)[]) root.dataset[name] = chosen[name]
}
