export const writeJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`
