import { i18n } from '#i18n'
import { isShown, type Piece, type PieceChoices } from '../../lib/pieces/piece'
import { removalSentence } from './removal-sentence'

/** What the reader asks for at a piece. */
export type PieceAction = 'toggle' | 'always'

/** Longer pieces show their beginning until they are opened. */
const longText = 700

/** The whole page in pieces, each with its controls; `updatePieces` says on them how things are. */
export function trayContent(
  pieces: Piece[],
  onAction: (piece: Piece, action: PieceAction) => void,
): DocumentFragment {
  const content = document.implementation.createHTMLDocument('').createDocumentFragment()
  const page = content.ownerDocument
  for (const piece of pieces) {
    const { key, nodes, reason } = piece
    const box = page.createElement('section')
    box.className = 'piece'
    box.dataset.piece = key
    const bar = box.appendChild(page.createElement('div'))
    bar.className = 'piece-bar'
    bar.lang = document.documentElement.lang
    bar.dir = document.documentElement.dir
    bar.append(page.createElement('span'))
    for (const action of ['toggle', 'always'] satisfies PieceAction[]) {
      const button = bar.appendChild(page.createElement('button'))
      button.type = 'button'
      button.dataset.action = action
      button.addEventListener('click', () => onAction(piece, action))
    }
    const clones = nodes.map((node) => node.cloneNode(true))
    const length = nodes.reduce((sum, node) => sum + (node.textContent ?? '').length, 0)
    const isLong = reason !== null && length > longText
    box.append(...(isLong ? [folded(page, nodes, clones)] : clones))
    content.append(box)
  }
  return content
}

/** Says on each piece whether it is part of the article, why, and what can be done about it. */
export function updatePieces(
  body: Element,
  pieces: Piece[],
  choices: PieceChoices,
  ruled: PieceChoices,
): void {
  const boxes = new Map(
    [...body.querySelectorAll<HTMLElement>('[data-piece]')].map((box) => [box.dataset.piece, box]),
  )
  for (const piece of pieces) {
    const box = boxes.get(piece.key)
    if (!box) continue
    const shown = isShown(piece, choices, ruled)
    const isChosen = choices[piece.key] !== undefined
    box.dataset.shown = String(shown)
    box.toggleAttribute('data-changed', isChosen || ruled[piece.key] !== undefined)
    const [why, toggle, always] = box.querySelectorAll<HTMLElement>('.piece-bar > *')
    if (why) why.textContent = whyOf(piece, shown, choices, ruled)
    if (toggle) toggle.textContent = shown ? i18n.t('tray.takeOut') : i18n.t('tray.putBack')
    if (toggle) describe(toggle, piece)
    if (always) {
      always.textContent = i18n.t('tray.always')
      // Rules go by what can be seen.
      const isHidden = !isChosen || piece.reason === 'hidden'
      // Undo takes it away, which has a key.
      if (isHidden && always.ownerDocument.activeElement === always) toggle?.focus()
      always.hidden = isHidden
      describe(always, piece)
    }
  }
}

/** Ten buttons of one name are told apart by what they stand at. */
function describe(button: Element, { nodes }: Piece): void {
  const words = beginningOf(nodes, 60)
  button.setAttribute(
    'aria-label',
    words ? `${button.textContent}: ${words}` : (button.textContent ?? ''),
  )
}

function whyOf(
  { key, reason }: Piece,
  shown: boolean,
  choices: PieceChoices,
  ruled: PieceChoices,
): string {
  if (choices[key] !== undefined) return shown ? i18n.t('tray.byYouBack') : i18n.t('tray.byYouOut')
  if (ruled[key] !== undefined) return shown ? i18n.t('tray.byRuleBack') : i18n.t('tray.byRuleOut')
  return reason ? removalSentence(reason) : ''
}

function folded(page: Document, nodes: Element[], clones: Node[]): Element {
  const details = page.createElement('details')
  const summary = details.appendChild(page.createElement('summary'))
  summary.textContent = beginningOf(nodes, 160)
  details.append(...clones)
  return details
}

function beginningOf(nodes: Element[], length: number): string {
  const text = nodes
    .map((node) => node.textContent || node.querySelector('img')?.getAttribute('alt') || '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > length ? `${text.slice(0, length).trimEnd()}…` : text
}
