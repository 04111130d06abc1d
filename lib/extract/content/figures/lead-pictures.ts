import { absoluteLink } from '../../metadata/absolute-link'

/** The addresses that meta tags name as the article's picture. */
export function leadPictures(page: Document): string[] {
  return [...page.querySelectorAll('meta[content]')]
    .filter((meta) =>
      /^(og:image(:url|:secure_url)?|twitter:image(:src)?)$/i.test(
        meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
      ),
    )
    .flatMap((meta) => absoluteLink(meta.getAttribute('content'), page.baseURI) ?? [])
}
