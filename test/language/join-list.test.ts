import { describe, expect, test } from 'vitest';
import { joinList, listSeparators } from '../../src/language/join-list.ts';
import { packWith, shippedPack } from './packs.ts';

const english = shippedPack('en-GB');
const hebrew = shippedPack('he');

describe('joinList', () => {
  test.each([
    [[], '', ''],
    [['payroll'], 'payroll', 'payroll'],
    [['payroll', 'VAT'], 'payroll and VAT', 'payroll or VAT'],
    [['payroll', 'VAT', 'audit'], 'payroll, VAT and audit', 'payroll, VAT or audit'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d', 'a, b, c or d'],
  ])('%j', (items, and, or) => {
    expect(joinList(items, english)).toBe(and);
    expect(joinList(items, english, 'or')).toBe(or);
  });

  test.each([
    [['שכר'], 'שכר'],
    [['שכר', 'מע״מ'], 'שכר ומע״מ'],
    [['שכר', 'ביקורת', 'ייעוץ'], 'שכר, ביקורת וייעוץ'],
    [['שכר', 'Office 365'], 'שכר ו־Office 365'],
    [['2025', '2026'], '2025 ו־2026'],
  ])('Hebrew glues the conjunction: %j', (items, text) => {
    expect(joinList(items, hebrew)).toBe(text);
  });

  test('separators are one fewer than the items', () => {
    expect(listSeparators(['a', 'b', 'c'], english)).toEqual([', ', ' and ']);
    expect(listSeparators(['a'], english)).toEqual([]);
    expect(listSeparators([], english)).toEqual([]);
  });

  test('Spanish y becomes e before the sound i, as data', () => {
    const last = [{ before: ['i', 'I', 'hi', 'Hi'], text: ' e ' }, { text: ' y ' }];
    const spanish = packWith({ lists: { ...english.lists, and: { separator: ', ', last } } });
    expect(joinList(['Juan', 'Inés'], spanish)).toBe('Juan e Inés');
    expect(joinList(['Juan', 'Ana'], spanish)).toBe('Juan y Ana');
  });
});
