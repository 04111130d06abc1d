import type { BackgroundApi } from './background-api'
import { connect } from './messages'

/** The background, as the extension's pages see it. */
export const background = connect<BackgroundApi>()
