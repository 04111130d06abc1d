import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'

/** Clicks the button, link or menu item with this name, as soon as there is one. */
export async function press(page: DrivenPage, name: string): Promise<void> {
  await waitFor(
    page,
    `a button “${name}”`,
    (name) => {
      const controls = document.querySelectorAll<HTMLElement>(
        'button, a[href], summary, [role=button], [role=menuitem], [role=option]',
      )
      const named = [...controls].find(
        (control) =>
          (control.getAttribute('aria-label') ?? control.textContent ?? '').trim() === name &&
          control.checkVisibility() &&
          !control.matches(':disabled'),
      )
      named?.click()
      return named !== undefined
    },
    [name],
  )
}
