import { render } from 'preact'
import { Popup } from '../../components/popup/popup'
import { saveOnOpening } from '../../components/popup/start-save'

// Before anything is drawn: the click meant the save.
const opening = saveOnOpening()

const root = document.getElementById('root')
if (root) render(<Popup opening={opening} />, root)
