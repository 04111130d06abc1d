import { normalizeSettings, type Settings } from '../settings'
import { PartError } from './restore-problem'

/**
 * Settings of a backup, those that it does not have by default. One that is none makes all of them doubtful: it would
 * become the default without a word.
 * @throws PartError `not-settings`
 */
export function checkSettings(value: unknown): Settings {
  const settings = normalizeSettings(value)
  const given: Record<string, unknown> = Object(value)
  const names = Object.entries(settings).filter(([name]) => Object.hasOwn(given, name))
  const wrong = names.filter(([name, meant]) => sorted(given[name]) !== sorted(meant))
  if (names.length === 0 || wrong.length > 0) {
    throw new PartError('not-settings', wrong.map(([name]) => name).join(', ') || 'all')
  }
  return settings
}

/** As JSON, in whatever order a browser or a tool has put the keys. */
function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  )
}
