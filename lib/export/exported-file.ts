/** A file to download or to put into an archive. */
export interface ExportedFile {
  /** The end of its name, with the dot. */
  extension: string
  /** MIME type */
  type: string
  text: string
  /** Files that it names, by their paths from its own folder. */
  beside?: ReadonlyMap<string, Blob>
}
