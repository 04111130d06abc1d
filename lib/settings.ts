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
  /** Of the voice that reads aloud; 1 is its own. */
  speechRate: ['1', '0.75', '1.25', '1.5', '2'],
  backupReminder: ['off', 'weekly', 'monthly'],
  /** In exported Markdown: links to where they came from, files beside it, those as Obsidian embeds them, or in it whole. */
  markdownPictures: ['links', 'beside', 'embeds', 'inside'],
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
  /** The layout of exported Markdown, see `docs/template.md`; empty for the usual one. */
  markdownTemplate: string
  /** What the reader has typed for it where that has errors: files are made with the last one that had none. */
  markdownTemplateDraft: string | null
  /** The vault of Obsidian that notes go to, by its name; empty for the one used last. */
  obsidianVault: string
  /** The highlighter that was used last. */
  highlightColor: HighlightColor
  /** The voice chosen for a language, by its `voiceURI`; `pt` stands for `pt-BR` too. */
  speechVoices: Record<string, string>
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
    markdownTemplate: templateOf(given.markdownTemplate) ?? '',
    markdownTemplateDraft: templateOf(given.markdownTemplateDraft),
    obsidianVault: nameOf(given.obsidianVault),
    highlightColor: oneOf(highlightColors, given.highlightColor),
    speechVoices: voicesOf(given.speechVoices),
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
    speechRate: oneOf(choices.speechRate, given.speechRate),
    backupReminder: oneOf(choices.backupReminder, given.backupReminder),
    markdownPictures: oneOf(choices.markdownPictures, given.markdownPictures),
  }
}

/** Longer is no layout. */
export const mostTemplateCharacters = 100_000

function templateOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= mostTemplateCharacters ? value : null
}

/** A name in one line. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').slice(0, 200) : ''
}

const mostVoices = 100

function voicesOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  const valid = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      /^[a-z]{0,8}$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length < 500,
  )
  return Object.fromEntries(valid.slice(0, mostVoices))
}

function oneOf<Value extends string>(allowed: readonly [Value, ...Value[]], value: unknown): Value {
  return allowed.find((known) => known === value) ?? allowed[0]
}
