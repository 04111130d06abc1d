/** What the pictures of one article may take. */
export interface PictureLimits {
  pictures: number
  bytesEach: number
  bytesTogether: number
  millisecondsEach: number
  millisecondsTogether: number
}

/** Ten megabytes is three times the largest picture of a photo essay; a page with more than 100 is a gallery. */
export const defaultPictureLimits: PictureLimits = {
  pictures: 100,
  bytesEach: 10_000_000,
  bytesTogether: 100_000_000,
  millisecondsEach: 15_000,
  millisecondsTogether: 120_000,
}
