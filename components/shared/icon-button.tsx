import type { ButtonHTMLAttributes } from 'preact'
import { Icon, type IconName } from './icon'

interface IconButtonProps extends ButtonHTMLAttributes {
  icon: IconName
  label: string
}

/** A button that is only a sign; its name is heard, and shown when the pointer rests on it. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" class="button plain square" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}
