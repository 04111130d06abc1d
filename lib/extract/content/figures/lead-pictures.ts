/** The addresses that meta tags name as the article's picture. */
export function leadPictures(page: Document): string[] {
  return [...page.querySelectorAll('meta[content]')]
    .filter((meta) =>
      /^(og:image(:url|:secure_url)?|twitter:image(:src)?)$/i.test(
        meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
      ),
    )
    .map((meta) => URL.parse(meta.getAttribute('content') ?? '', page.baseURI)?.href ?? '')
    .filter(Boolean)
}
