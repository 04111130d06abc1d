import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Icon, type IconName } from './icon'

interface PopoverButtonProps {
  name: string
  label: string
  icon: IconName
  children: ComponentChildren
}

/** A button that opens a panel below it; the browser closes it on Escape or a press elsewhere. */
export function PopoverButton({ name, label, icon, children }: PopoverButtonProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        class="button plain square"
        popovertarget={id}
        aria-label={label}
        title={label}
      >
        <Icon name={icon} />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a popover is not a form's group of fields */}
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        class="panel"
        data-panel={name}
        onBeforeToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen && children}
      </div>
    </>
  )
}
