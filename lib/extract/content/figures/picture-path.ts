/** What two versions of one picture share: the path without the parts that only tell a size or a crop. */
export function picturePath(url: string): string {
  const path = URL.parse(url)?.pathname ?? url
  return path
}
