import { i18n } from '#i18n'
import type { ChoiceName, Choices } from '../../lib/settings'
import { formatNumber } from '../shared/format-article'

type Names = {
  [Name in ChoiceName]: { title: () => string; options: Record<Choices[Name], () => string> }
}

/** What each choice and each of its values is called. */
export const choiceNames: Names = {
  theme: {
    title: () => i18n.t('settings.theme'),
    options: {
      system: () => i18n.t('settings.themeSystem'),
      light: () => i18n.t('settings.themeLight'),
      sepia: () => i18n.t('settings.themeSepia'),
      dark: () => i18n.t('settings.themeDark'),
      black: () => i18n.t('settings.themeBlack'),
    },
  },
  font: {
    title: () => i18n.t('settings.font'),
    options: {
      serif: () => i18n.t('settings.fontSerif'),
      sans: () => i18n.t('settings.fontSans'),
      mono: () => i18n.t('settings.fontMono'),
    },
  },
  textSize: {
    title: () => i18n.t('settings.textSize'),
    options: {
      small: () => i18n.t('settings.sizeSmall'),
      medium: () => i18n.t('settings.sizeMedium'),
      large: () => i18n.t('settings.sizeLarge'),
      larger: () => i18n.t('settings.sizeLarger'),
      largest: () => i18n.t('settings.sizeLargest'),
    },
  },
  lineWidth: {
    title: () => i18n.t('settings.lineWidth'),
    options: {
      narrow: () => i18n.t('settings.widthNarrow'),
      medium: () => i18n.t('settings.widthMedium'),
      wide: () => i18n.t('settings.widthWide'),
    },
  },
  lineHeight: {
    title: () => i18n.t('settings.lineHeight'),
    options: {
      tight: () => i18n.t('settings.heightTight'),
      medium: () => i18n.t('settings.heightMedium'),
      loose: () => i18n.t('settings.heightLoose'),
    },
  },
  alignment: {
    title: () => i18n.t('settings.alignment'),
    options: {
      start: () => i18n.t('settings.alignStart'),
      justify: () => i18n.t('settings.alignJustify'),
    },
  },
  pictureSize: {
    title: () => i18n.t('pictures.size'),
    options: {
      small: () => i18n.t('pictures.sizeSmall'),
      screen: () => i18n.t('pictures.sizeScreen'),
      original: () => i18n.t('pictures.sizeOriginal'),
    },
  },
  speechRate: {
    title: () => i18n.t('speech.rate'),
    options: numbers(['0.75', '1', '1.25', '1.5', '2']),
  },
  backupReminder: {
    title: () => i18n.t('backup.reminder'),
    options: {
      off: () => i18n.t('backup.off'),
      weekly: () => i18n.t('backup.weekly'),
      monthly: () => i18n.t('backup.monthly'),
    },
  },
  markdownPictures: {
    title: () => i18n.t('export.pictures'),
    options: {
      links: () => i18n.t('export.picturesLinks'),
      beside: () => i18n.t('export.picturesBeside'),
      embeds: () => i18n.t('export.picturesEmbeds'),
      inside: () => i18n.t('export.picturesInside'),
    },
  },
  mostPictures: {
    title: () => i18n.t('pictures.mostPictures'),
    options: numbers(['10', '30', '100', '300']),
  },
  mostMegabytes: {
    title: () => i18n.t('pictures.mostMegabytes'),
    options: numbers(['10', '30', '100', '300']),
  },
  mostMinutes: {
    title: () => i18n.t('pictures.mostMinutes'),
    options: numbers(['1', '2', '5', '10']),
  },
}

/** Numbers name themselves. */
function numbers<Value extends string>(values: Value[]): Record<Value, () => string> {
  const named = values.map((value) => [value, () => formatNumber(Number(value))])
  return Object.fromEntries(named) as Record<Value, () => string>
}

export const choicesInOrder: ChoiceName[] = [
  'theme',
  'font',
  'textSize',
  'lineWidth',
  'lineHeight',
  'alignment',
]

export const pictureChoices: ChoiceName[] = [
  'pictureSize',
  'mostPictures',
  'mostMegabytes',
  'mostMinutes',
]
