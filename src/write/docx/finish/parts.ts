/** The files in the package by their paths: XML, but for pictures and the like. */
export type Parts = ReadonlyMap<string, string | Uint8Array>
