/** Word wants a region; these are the ones of languages named without. */
const REGIONS: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  cs: 'cs-CZ',
  de: 'de-DE',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  he: 'he-IL',
  hu: 'hu-HU',
  it: 'it-IT',
  nl: 'nl-NL',
  pl: 'pl-PL',
  pt: 'pt-PT',
  ru: 'ru-RU',
  sk: 'sk-SK',
  uk: 'uk-UA',
};

const RTL_LANGUAGES = new Set(['ar', 'fa', 'he', 'ur', 'yi']);
const ARABIC = /\p{Script=Arabic}/u;

/** The tag Word knows a language by: `he` is `he-IL`, `en-GB` stays. */
export function wordLanguage(language: string): string {
  return REGIONS[language] ?? language;
}

/** True when `w:bidi` of `w:lang` is the place of the language, false when it is `w:val`. */
export function isRtlLanguage(language: string): boolean {
  return RTL_LANGUAGES.has(language.split('-', 1)[0] ?? language);
}

/** The language proofing tools try on right-to-left text nobody named a language for. */
export function rtlLanguageOf(text: string): string {
  return ARABIC.test(text) ? 'ar-SA' : 'he-IL';
}
