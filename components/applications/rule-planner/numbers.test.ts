import { expect, it } from 'vitest'
import { normaliseNumbers, formatTimeOfDay } from './numbers'

it.each([
  ['Twenty-five days', '25 days'],
  ['a hundred and five', '105'],
  ['three and five', '3 and 5'],
  ['two thousand three hundred', '2300'],
  ['a dozen eggs, 4 dozen rolls', '12 eggs, 48 rolls'],
  ['1,250 and 3, 5', '1250 and 3, 5'],
  ['at 9pm', 'at 21:00'],
  ['at 12 a.m.', 'at 0:00'],
  ['9:15 p.m', '21:15'],
  ['half past nine', "9:30 o'clock"],
  ['quarter to one', "0:45 o'clock"],
  ['eight o’clock in the evening', '20:00'],
  ['noon till midnight', '12:00 till 24:00'],
  ['by 17.40', 'by 17:40'],
  ['at 12.50 each', 'at 12.50 each'],
  ['oneness, often, weighty', 'oneness, often, weighty'],
])('%s → %s', (text, digits) => expect(normaliseNumbers(text)).toBe(digits))

it('truncates a long text and drops invisible characters', () => {
  expect(normaliseNumbers('7'.repeat(100_000))).toHaveLength(500)
  expect(normaliseNumbers('\u202e\u0000 2\u200b+2 \n')).toBe('2 +2')
  expect(normaliseNumbers('')).toBe('')
})

it('formats minutes of any day as a time of day', () => {
  expect([0, 545, 1439, 1440, 1500, -1, -1500].map(formatTimeOfDay)).toEqual(
    '0:00 9:05 23:59 0:00 1:00 23:59 23:00'.split(' '),
  )
})
