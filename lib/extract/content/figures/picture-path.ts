const pictureFile = /\.(jpe?g|png|webp|avif|gif)\b/i
/**
 * What versions of one picture share: the path; sizes stand behind it. Where a service is given the picture's own address, as
 * `?url=…`, that counts.
 */
export function picturePath(address: string): string {
  const url = URL.parse(address)
  if (!url || !/^http/.test(url.protocol)) return address
  let own: string | undefined
  // Its iterators cannot be gone through in a content script of Firefox (bug 1023984).
  url.searchParams.forEach((value) => {
    if (own === undefined && pictureFile.test(value)) own = value
  })
  if (own) return picturePath(URL.parse(own, url)?.href ?? own)
  return url.pathname
}
