const pictureFile = /\.(jpe?g|png|webp|avif|gif)\b/i
/**
 * What versions of one picture share: the path; sizes stand behind it. Where a service is given the picture's own address, as
 * `?url=…`, that counts.
 */
export function picturePath(address: string): string {
  const url = URL.parse(address)
  if (!url || !/^http/.test(url.protocol)) return address
  const own = [...url.searchParams.values()].find((value) => pictureFile.test(value))
  if (own) return picturePath(URL.parse(own, url)?.href ?? own)
  return url.pathname
}
