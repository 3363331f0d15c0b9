/** What can be made of an agreement. */
export type Format = 'pdf' | 'docx' | 'html' | 'md' | 'txt' | 'json' | 'journal'
