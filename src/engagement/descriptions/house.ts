/** Facts of the firm. */
export const HOUSE_DESCRIPTIONS: Readonly<Record<string, string>> = {
  language:
    'Language of the documents for the client: en-GB, he. Internal papers can have another one (internal.language).',
  jurisdiction:
    'The law that counts the days: generic, or a country such as PL or GB-EAW. Left out: the law of the contract’s country, else of yours.',
  profession: 'What kind of firm you are. It chooses the wording.',
  tone: 'How the letter sounds: warm, neutral or strict. Left out: neutral.',
  theme: 'How the documents look.',
  'theme.name': 'Name of a theme, for example serif.',
  'theme.logo': 'Picture file of your logo, beside this file or in a folder below it.',
  'theme.logoAlt': 'What the logo shows, in words, for readers who cannot see it.',
  letterStandard:
    'Where the address stands on the letter, so that it shows in the window of the envelope: plain-a4, uk-dl, il.',
  clauses:
    'Your own wording for a clause: the name of the clause, or name.variant, and the text that replaces ours. disengage template list names them.',
  holidays: 'Days your firm is closed, for example [2026-12-24, 2026-12-31]. They are no working days.',
  policy: 'Rules your firm has given itself. They print in internal papers only.',
  'policy.dealBreakers': 'Conduct after which you end a relationship, one line each. Internal papers only.',
  annex: 'What to append to the letter. derivation: how the end date was counted, step by step.',
  template: 'Folder with your own templates, beside this file or in a folder below it.',
};
