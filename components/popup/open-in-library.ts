import { openLibraryPage } from '../../lib/open-page'

/** Opens the library or a place in it, and closes the popup: Firefox would leave it open above the new page. */
export async function openInLibrary(place?: string): Promise<void> {
  await openLibraryPage(place)
  window.close()
}
