// Without the flag `u` and its classes where that does: with `i` they cost more to compile than all captions to read.

/** What stands before a credit, in languages that news is read in most. */
const label =
  '[([]?(?:(?:photo(?:graph)?|image[mn]?|picture|foto|(?:bild)?quelle|bild|source|cr[eé]dito?|copyright|fot|фото|kuva|写真|사진|फोटो)(?:s?(?: credits?)?\\s*[:：/|©.=]|s? source,| (?:by|von|courtesy) (?=\\S))|©|\\(c\\))'
const agency =
  '(?:\\b(?:getty|reuters|afp|ap|dpa|efe|epa|imago|shutterstock|istock)\\b|撮影|提供|[a-z\\u00c0-\\u1fff\\u3040-\\ud7af]/[a-z\\u00c0-\\u1fff\\u3040-\\ud7af])'

export const labelled = new RegExp(`^${label}`, 'i')
export const agencyNamed = new RegExp(agency, 'i')

/** A caption and behind it its credit, in the order in which they are tried. */
export const creditForms: RegExp[] = [
  // Boats in the harbour. Photo: A. Person/Agency
  new RegExp(`^(.*?[.!?…)"”»\\s])(${label}.{2,80})$`, 'i'),
  // Boats in the harbour (Agency)
  new RegExp(`^(.{10,}?)\\s*[（([]([^（(]*${agency}[^)）]*)[）)\\]]\\.?$`, 'i'),
  // 船，张三摄; 船＝25日、山田太郎撮影
  /^(.{3,}?(?:[。.]|(?=[、，,\s＝])))[、，,\s＝]*([^。、，,.\s＝]{2,12}(?:撮影|摄))$/,
  // Boats in the harbour. Kuvaaja: A Person; 배가 항구에 있다. 연합뉴스
  /^(.{10,}[.!?…”"»])\s*((?:[\p{Lu}\p{sc=Hangul}][^\s.!?]*\s?){1,4})$/u,
]
