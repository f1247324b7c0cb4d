/**
 * Minor-unit digits of ISO 4217 currencies that do not have two. Codes in neither list are not
 * currencies. Source: ISO 4217 list one.
 */
const DIGITS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

const TWO_DIGITS =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC ' +
  'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR ' +
  'JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD ' +
  'NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN ' +
  'SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';

const CURRENCIES: ReadonlyMap<string, number> = new Map([
  ...TWO_DIGITS.split(' ').map((code): [string, number] => [code, 2]),
  ...Object.entries(DIGITS),
]);

/** Digits after the decimal point of a currency in circulation, or undefined for an unknown code. */
export function currencyDigits(code: string): number | undefined {
  return CURRENCIES.get(code);
}

/**
 * Currencies whose minor unit is gone from daily use, so that a whole amount is written without it. Hungary took
 * its fillér out of circulation in 1999; ISO 4217 still counts two digits.
 */
const WITHOUT_MINOR_UNIT: ReadonlySet<string> = new Set(['HUF']);

/** Digits after the decimal point of a whole amount as people write it; see {@link currencyDigits}. */
export function wholeAmountDigits(code: string): number | undefined {
  return WITHOUT_MINOR_UNIT.has(code) ? 0 : currencyDigits(code);
}

/** All codes, sorted. */
export const CURRENCY_CODES: readonly string[] = [...CURRENCIES.keys()].sort();
