/** The pictures of an article that the library has, by their index in `Article.images`. */
export type Pictures = ReadonlyMap<number, Blob>
