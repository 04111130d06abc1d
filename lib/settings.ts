import { type HighlightColor, highlightColors } from './article'
import { normalizeSiteRules } from './site-rules/normalize-site-rules'
import type { SiteRule } from './site-rules/site-rule'

/** What the reader chooses one of, the default first. A new choice is one line here and one in the settings page. */
export const choices = {
  theme: ['system', 'light', 'sepia', 'dark', 'black'],
  font: ['serif', 'sans', 'mono'],
  textSize: ['medium', 'small', 'large', 'larger', 'largest'],
  lineWidth: ['medium', 'narrow', 'wide'],
  lineHeight: ['medium', 'tight', 'loose'],
  alignment: ['start', 'justify'],
  pictureSize: ['screen', 'small', 'original'],
  /** How many pictures of an article are kept, megabytes of them, and minutes spent on them. */
  mostPictures: ['100', '10', '30', '300'],
  mostMegabytes: ['100', '10', '30', '300'],
  mostMinutes: ['2', '1', '5', '10'],
  backupReminder: ['off', 'weekly', 'monthly'],
} as const

export type ChoiceName = keyof typeof choices
export type Choices = { [Name in ChoiceName]: (typeof choices)[Name][number] }

/** All that the reader can set; one item in `storage.local`. */
export interface Settings extends Choices {
  saveOnClick: boolean
  /** Fetch the pictures of an article after it was saved. */
  keepPictures: boolean
  /** The reader refused access to other sites' pictures: only the settings page asks again. */
  hasRefusedPictures: boolean
  /** Folders and name of exported files, see `lib/export/name-template`. */
  nameTemplate: string
  /** The highlighter that was used last. */
  highlightColor: HighlightColor
  /** What is always kept or left out on a site; later rules win. */
  siteRules: SiteRule[]
}

export const defaultSettings: Settings = normalizeSettings(null)

/** Any stored or imported value becomes whole settings: known keys with valid values win, the rest is default. */
export function normalizeSettings(value: unknown): Settings {
  const given: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  return {
    saveOnClick: typeof given.saveOnClick === 'boolean' ? given.saveOnClick : true,
    keepPictures: given.keepPictures !== false,
    hasRefusedPictures: given.hasRefusedPictures === true,
    nameTemplate:
      typeof given.nameTemplate === 'string' && given.nameTemplate.trim()
        ? given.nameTemplate
        : '{{date}} {{title}}',
    highlightColor: oneOf(highlightColors, given.highlightColor),
    siteRules: normalizeSiteRules(given.siteRules),
    theme: oneOf(choices.theme, given.theme),
    font: oneOf(choices.font, given.font),
    textSize: oneOf(choices.textSize, given.textSize),
    lineWidth: oneOf(choices.lineWidth, given.lineWidth),
    lineHeight: oneOf(choices.lineHeight, given.lineHeight),
    alignment: oneOf(choices.alignment, given.alignment),
    pictureSize: oneOf(choices.pictureSize, given.pictureSize),
    mostPictures: oneOf(choices.mostPictures, given.mostPictures),
    mostMegabytes: oneOf(choices.mostMegabytes, given.mostMegabytes),
    mostMinutes: oneOf(choices.mostMinutes, given.mostMinutes),
    backupReminder: oneOf(choices.backupReminder, given.backupReminder),
  }
}

function oneOf<Value extends string>(allowed: readonly [Value, ...Value[]], value: unknown): Value {
  return allowed.find((known) => known === value) ?? allowed[0]
}
