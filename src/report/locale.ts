/** The languages that messages come in. */
export type Locale = 'nb' | 'en'

export interface LocaleClues {
  /** What --lang says. */
  readonly lang?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** As `process.platform`. */
  readonly platform: string
  /** BCP 47: the language of the user's system, asked for only on Windows, where the environment says nothing. */
  readonly systemLocale: () => string
}

/** The first clue that says anything decides. Norwegian of any kind is answered in bokmål, all else in English. */
export function pickLocale({ lang, env, platform, systemLocale }: LocaleClues): Locale {
  const clue = lang || env.POLITIRAD_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG
  const [language = ''] = (clue || (platform === 'win32' ? systemLocale() : '')).toLowerCase().split(/[-_.@]/)
  return ['nb', 'nn', 'no'].includes(language) ? 'nb' : 'en'
}
