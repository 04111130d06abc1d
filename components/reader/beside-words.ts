/** What an article has below its words or on demand, in one script: the words do not wait for it. */
export { MissingPictures } from './missing-pictures'
export { PictureViewer } from './picture-viewer'
export { Receipt } from './receipt'
export { TrayBar } from './tray-bar'
