/** One picture of the library: where it stands, how large it is, and what the reader has chosen. */
export interface Shot {
  name: string
  /** The hash behind `options.html`; an article by the beginning of its title; `empty` before anything is saved. */
  place: string
  width: number
  height: number
  theme: 'light' | 'dark'
  /** The direction of the interface, as a browser in Arabic or Hebrew sets it. */
  dir?: 'rtl'
  /** 2 is a page at 200 %. */
  zoom?: number
  /** What is clicked before the picture is taken. */
  press?: string
  /** What is selected in the article's frame. */
  selectInArticle?: string
  /** What is clicked in the article's frame, after the keys. */
  pressInArticle?: string
  /** Keys pressed before the picture is taken. */
  keys?: string[]
}

const desktop = { width: 1280, height: 800 }
const phone = { width: 320, height: 700 }
const ferry = '#/article/The night ferry'
const arabic = '#/article/مكتبة'

export const shots: Shot[] = [
  { name: 'library-empty', place: 'empty', theme: 'light', ...desktop },
  { name: 'library-light', place: '', theme: 'light', ...desktop },
  { name: 'library-dark', place: '', theme: 'dark', ...desktop },
  { name: 'library-narrow', place: '', theme: 'light', ...phone },
  { name: 'library-rtl', place: '', theme: 'light', dir: 'rtl', ...desktop },
  { name: 'library-zoomed', place: '', theme: 'light', zoom: 2, ...desktop },
  {
    name: 'library-search',
    place: '',
    theme: 'light',
    press: '.search [aria-expanded]',
    keys: ['/', ...'the '],
    ...desktop,
  },
  { name: 'library-search-dark', place: '', theme: 'dark', keys: ['/', ...'ferry'], ...desktop },
  {
    name: 'library-search-nothing',
    place: '',
    theme: 'light',
    press: '.search [aria-expanded]',
    keys: ['/', ...'zeppelin'],
    ...phone,
  },
  {
    name: 'library-selection',
    place: '',
    theme: 'light',
    keys: ['j', 'x', 'j', 'x'],
    ...desktop,
  },
  { name: 'library-selection-narrow', place: '', theme: 'dark', keys: ['j', 'x'], ...phone },
  { name: 'library-keys', place: '', theme: 'light', keys: ['?'], ...desktop },
  { name: 'reader-light', place: ferry, theme: 'light', ...desktop, height: 1100 },
  { name: 'reader-dark', place: ferry, theme: 'dark', ...desktop, height: 1100 },
  {
    name: 'reader-selection',
    place: ferry,
    theme: 'light',
    selectInArticle: 'p:nth-of-type(2)',
    ...desktop,
    height: 1100,
  },
  {
    name: 'reader-highlight-dark',
    place: ferry,
    theme: 'dark',
    selectInArticle: 'p:nth-of-type(2)',
    keys: ['h'],
    ...desktop,
    height: 1100,
  },
  {
    name: 'reader-highlight-note',
    place: ferry,
    theme: 'light',
    pressInArticle: 'mark',
    ...phone,
  },
  {
    name: 'reader-listen-none',
    place: ferry,
    theme: 'light',
    press: '[data-action=listen]',
    ...phone,
  },
  {
    name: 'reader-export',
    place: ferry,
    theme: 'light',
    press: '[data-action=export]',
    ...desktop,
  },
  {
    name: 'reader-picture',
    place: ferry,
    theme: 'light',
    pressInArticle: 'figure img',
    ...desktop,
  },
  {
    name: 'reader-tray',
    place: ferry,
    theme: 'light',
    press: '[data-action=tray]',
    ...desktop,
    height: 1100,
  },
  { name: 'reader-narrow', place: ferry, theme: 'light', ...phone },
  { name: 'reader-rtl', place: arabic, theme: 'light', ...desktop },
  { name: 'reader-zoomed', place: ferry, theme: 'dark', zoom: 2, ...desktop },
  { name: 'settings-light', place: '#/settings', theme: 'light', ...desktop, height: 1700 },
  { name: 'settings-dark', place: '#/settings', theme: 'dark', ...desktop, height: 1700 },
]
