import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import {
  allSites,
  grantedOrigins,
  requestPictureAccess,
  revokePictureAccess,
} from '../../lib/picture-permission'

/** From where pictures may be fetched that the page itself does not hand out. */
export function PictureAccess() {
  const [granted, setGranted] = useState<string[]>([])
  const look = () => grantedOrigins().then(setGranted)
  useEffect(() => {
    look()
  }, [])
  const isAllowedEverywhere = allSites.every((origin) => granted.includes(origin))
  return (
    <section>
      <h2>{i18n.t('pictures.title')}</h2>
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
          <button
            type="button"
            class="button"
            onClick={() => requestPictureAccess(allSites).then(look)}
          >
            {i18n.t('pictures.allowAll')}
          </button>
        )}
        {granted.length > 0 && (
          <button type="button" class="button" onClick={() => revokePictureAccess().then(look)}>
            {i18n.t('pictures.revoke')}
          </button>
        )}
      </p>
    </section>
  )
}
