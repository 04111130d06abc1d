import { useLayoutEffect } from 'preact/hooks'
import { i18n } from '#i18n'
import { useModal } from '../shared/use-modal'

const keys: [key: string, meaning: () => string][] = [
  ['/', () => i18n.t('keys.search')],
  ['j', () => i18n.t('keys.next')],
  ['k', () => i18n.t('keys.previous')],
  ['Enter', () => i18n.t('keys.open')],
  ['Esc', () => i18n.t('keys.back')],
  ['s', () => i18n.t('keys.star')],
  ['a', () => i18n.t('keys.archive')],
  ['t', () => i18n.t('keys.tags')],
  ['h', () => i18n.t('keys.highlight')],
  ['l', () => i18n.t('keys.listen')],
  ['x', () => i18n.t('keys.choose')],
  ['#', () => i18n.t('keys.delete')],
  ['z', () => i18n.t('keys.undo')],
  ['?', () => i18n.t('keys.help')],
]

/** What can be done from the keyboard: open as long as it is there. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const dialog = useModal()
  useLayoutEffect(() => {
    // The browser takes the focus to the button at the end, and a low window goes there with it.
    dialog.current?.scrollTo(0, 0)
  }, [])
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{i18n.t('library.keys')}</h2>
      <dl>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning()}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {i18n.t('library.close')}
      </button>
    </dialog>
  )
}
