/** A file to download or to put into an archive. */
export interface ExportedFile {
  /** A name that every system takes. */
  name: string
  /** MIME type */
  type: string
  text: string
}
