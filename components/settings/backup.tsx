import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Settings } from '../../lib/settings'
import { BackUp } from './back-up'
import { ChoiceField } from './choice-field'
import { Restore } from './restore'

/** Backing up, being reminded of it, and restoring. `#/settings/backup` leads here. */
export function Backup({ settings }: { settings: Settings }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!location.hash.endsWith('/backup')) return
    heading.current?.scrollIntoView()
    heading.current?.focus()
  }, [])
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t('backup.title')}
      </h2>
      <p class="quiet">{i18n.t('backup.hint')}</p>
      <BackUp />
      <ChoiceField name="backupReminder" settings={settings} />
      <Restore />
    </section>
  )
}
