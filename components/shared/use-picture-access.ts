import { useEffect, useState } from 'preact/hooks'
import { grantedOrigins, isGranted, originsOf } from '../../lib/picture-permission'
import { useSettings } from './use-settings'

/** `open`: the reader has not been asked; null until the browser has said what is granted. */
export type PictureAccess = 'granted' | 'refused' | 'open' | null

/** Whether pictures may be fetched from these hosts. `look` asks the browser again. */
export function usePictureAccess(hosts: string[]): {
  access: PictureAccess
  look: () => Promise<void>
} {
  const { hasRefusedPictures } = useSettings()
  const [granted, setGranted] = useState<string[] | null>(null)
  const look = () => grantedOrigins().then(setGranted)
  useEffect(() => {
    look()
  }, [])
  return { access: accessTo(hosts, granted, hasRefusedPictures), look }
}

function accessTo(hosts: string[], granted: string[] | null, isRefused: boolean): PictureAccess {
  if (!granted) return null
  if (isGranted(originsOf(hosts), granted)) return 'granted'
  return isRefused ? 'refused' : 'open'
}
