import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import {
  allSites,
  grantedOrigins,
  hostOf,
  isGranted,
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
  const revoke = (origins: string[]) => revokePictureAccess(origins).then(look)
  const isAllowedEverywhere = isEverywhere(granted)
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
      {!settings.keepPictures && <p class="quiet">{i18n.t('pictures.keepOff')}</p>}
      {pictureChoices.map((name) => (
        <ChoiceField key={name} name={name} settings={settings} />
      ))}
      <p class="quiet">{i18n.t('pictures.keepHint')}</p>
      {granted.length > 0 && <p>{accessSentence(granted)}</p>}
      {granted.length === 0 && settings.keepPictures && <p>{i18n.t('pictures.accessNone')}</p>}
      {!isAllowedEverywhere && granted.length > 0 && (
        <ul class="rules">
          {granted.map((origin) => (
            <li key={origin} class="rule">
              <bdi>{hostOf(origin)}</bdi>
              <button
                type="button"
                class="button"
                aria-label={i18n.t('pictures.revokeHost', [hostOf(origin)])}
                onClick={() => revoke([origin])}
              >
                {i18n.t('rules.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{i18n.t('pictures.accessHint')}</p>
      <p class="choices">
        {!isAllowedEverywhere && (
          <button type="button" class="button" onClick={() => allow()}>
            {i18n.t('pictures.allowAll')}
          </button>
        )}
        {(isAllowedEverywhere || granted.length > 1) && (
          <button type="button" class="button" onClick={() => revoke(granted)}>
            {isAllowedEverywhere ? i18n.t('pictures.revoke') : i18n.t('pictures.revokeAll')}
          </button>
        )}
      </p>
      <FetchMissing />
    </section>
  )
}

function accessSentence(granted: string[]): string {
  return isEverywhere(granted)
    ? i18n.t('pictures.accessAll')
    : i18n.t('pictures.accessSome', granted.length)
}

function isEverywhere(granted: string[]): boolean {
  return isGranted(allSites, granted)
}
