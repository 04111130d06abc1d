/**
 * What the words of a block say about it, in the languages that news is read in most. Hints, as `nameSigns` are.
 * They are asked of lower case, and without the flags `i` and `u`: those cost more than all the rest to compile, and
 * every page compiles anew.
 */
export const textSigns: Record<string, RegExp> = {
  more: /^(read|see|watch|listen|more|also|related|lesen|mehr|lire|leer|lea|leia|ver|vea|läs|les|lees|lue|leggi|czytaj|zobacz|citește|смотрите|читайте|читать|еще|ещё|देखें|पढ़ें|další|viac|tovább|更多|相关|相關|延伸|関連|관련)(?![a-zà-ÿ])|(read|see|learn|find) (more|also|next)|lesen sie|lire aussi|leia (mais|também)|lee también|mehr zum thema|auch interessant|à lire|voir aussi|te puede interesar|devamını|baca juga|leggi anche|czytaj (też|także|więcej)|читайте также|also read|you may also|more from|more on|recommended/,
  call: /newsletter|subscribe|sign up|inbox|log ?in|download (the|our) app|follow us|abonn|registr|suscr|assine|inscri|anmelden|whatsapp|telegram|google news|facebook|twitter|instagram|linkedin|youtube|tiktok|podcast|notification|push|support (our|us)|donat|membership|app store|e-mail|email us|contact/,
  photo:
    /photo|foto|image|bild|picture|getty|reuters|\bap\b|\bafp\b|\bdpa\b|epa|shutterstock|istock|©|\(c\)|credit|courtesy|imago|写真|撮影|фото|zdjęcie|grafik|screenshot|illustration|quelle|source:|file/,
}
