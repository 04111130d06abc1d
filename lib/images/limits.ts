/** What the pictures of one article may take. */
export interface PictureLimits {
  pictures: number
  bytesEach: number
  bytesTogether: number
  millisecondsEach: number
  millisecondsTogether: number
}

/** What the reader sets of them. */
interface ChosenLimits {
  mostPictures: string
  mostMegabytes: string
  mostMinutes: string
}

/** Ten megabytes is three times the largest picture of a photo essay; a page with more than 100 is a gallery. */
export function pictureLimits(chosen: ChosenLimits): PictureLimits {
  return {
    pictures: Number(chosen.mostPictures),
    bytesEach: 10_000_000,
    bytesTogether: Number(chosen.mostMegabytes) * 1_000_000,
    millisecondsEach: 15_000,
    millisecondsTogether: Number(chosen.mostMinutes) * 60_000,
  }
}
