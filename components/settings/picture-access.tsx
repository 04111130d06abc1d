import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import {
  allSites,
  grantedOrigins,
  requestPictureAccess,
  revokePictureAccess,
} from '../../lib/picture-permission'
import type { Settings } from '../../lib/settings'
import { saveSettings } from '../../lib/stored-settings'
import { ChoiceField } from './choice-field'
import { pictureChoices } from './choice-names'
import { FetchMissing } from './fetch-missing'

/** Whether pictures are kept, from where they may be fetched, and how to get those that are missing. */
export function PictureAccess({ settings }: { settings: Settings }) {
  const [granted, setGranted] = useState<string[]>([])
  const look = () => grantedOrigins().then(setGranted)
  useEffect(() => {
    look()
  }, [])
  const allow = async () => {
    const isGranted = await requestPictureAccess(allSites)
    await saveSettings({ hasRefusedPictures: !isGranted })
    await look()
  }
  const isAllowedEverywhere = allSites.every((origin) => granted.includes(origin))
  return (
    <section>
      <h2>{i18n.t('pictures.title')}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.keepPictures}
          onChange={(event) => saveSettings({ keepPictures: event.currentTarget.checked })}
        />
        {i18n.t('pictures.keep')}
      </label>
      {pictureChoices.map((name) => (
        <ChoiceField key={name} name={name} settings={settings} />
      ))}
      <p class="quiet">{i18n.t('pictures.keepHint')}</p>
      <p>
        {isAllowedEverywhere && i18n.t('pictures.accessAll')}
        {!isAllowedEverywhere &&
          granted.length > 0 &&
          i18n.t('pictures.accessSome', granted.length)}
        {!granted.length && i18n.t('pictures.accessNone')}
      </p>
      <p class="quiet">{i18n.t('pictures.accessHint')}</p>
      <p class="choices">
        {!isAllowedEverywhere && (
          <button type="button" class="button" onClick={() => allow()}>
            {i18n.t('pictures.allowAll')}
          </button>
        )}
        {granted.length > 0 && (
          <button type="button" class="button" onClick={() => revokePictureAccess().then(look)}>
            {i18n.t('pictures.revoke')}
          </button>
        )}
      </p>
      <FetchMissing />
    </section>
  )
}
