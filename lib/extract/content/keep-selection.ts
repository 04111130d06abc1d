import { AppError } from '../../errors'
import { plainWords } from '../plain-words'

/**
 * Whether a block's text lies in the reader's selection on the live page.
 * @throws AppError `no-selection`
 */
export function keepSelection(page: Document): (text: string) => boolean {
  const selection = page.getSelection()
  const selected = selection && !selection.isCollapsed ? plainWords(selection.toString()) : ''
  if (!selected) throw new AppError('no-selection')
  return (text) => {
    const plain = plainWords(text)
    return (
      plain !== '' &&
      (selected.includes(plain) || (plain.includes(selected) && selected.length > 10))
    )
  }
}
