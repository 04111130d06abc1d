import { render } from 'preact'
import { Popup } from '../../components/popup/popup'
import { startSave } from '../../components/popup/start-save'

// Before anything is drawn: the click meant the save.
const opening = startSave()

const root = document.getElementById('root')
if (root) render(<Popup opening={opening} />, root)
