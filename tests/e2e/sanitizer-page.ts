import {
  leftovers,
  scriptsRunClean,
  scriptsRunUncleaned,
  unstable,
} from '../browser/sanitize/hostile-tries'

declare global {
  /** The sanitizer's tries, for a page of a browser that Vitest does not drive. */
  var hostileTries: {
    leftovers: typeof leftovers
    unstable: typeof unstable
    scriptsRunClean: typeof scriptsRunClean
    scriptsRunUncleaned: typeof scriptsRunUncleaned
  }
}

globalThis.hostileTries = { leftovers, unstable, scriptsRunClean, scriptsRunUncleaned }
