import { useEffect, useState } from 'preact/hooks'
import { allSites, grantedOrigins, isGranted, originsOf } from '../../lib/picture-permission'
import { useSettings } from './use-settings'

export interface PictureAccess {
  /** The reader wants pictures only when asking for them. */
  isOff: boolean
  /** The reader does not want to be asked for more access. */
  isRefused: boolean
  isEverywhere: boolean
  /** Those of the hosts that may not be asked for pictures yet. */
  closed: string[]
}

/**
 * Whether pictures may be fetched from these hosts; null until the browser has said what is granted. `look` asks it
 * again.
 */
export function usePictureAccess(hosts: string[]): {
  access: PictureAccess | null
  look: () => Promise<void>
} {
  const { keepPictures, hasRefusedPictures } = useSettings()
  const [granted, setGranted] = useState<string[] | null>(null)
  const look = () => grantedOrigins().then(setGranted)
  useEffect(() => {
    look()
  }, [])
  const access = granted && {
    isOff: !keepPictures,
    isRefused: hasRefusedPictures,
    isEverywhere: isGranted(allSites, granted),
    closed: hosts.filter((host) => !isGranted(originsOf([host]), granted)),
  }
  return { access, look }
}
