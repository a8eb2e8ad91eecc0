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
  ['nine hundred', '900'],
  ['one million', '1000000'],
  ['three hundred thousand and two', '300002'],
  ['two million three hundred thousand', '2300000'],
  ['five dozen', '60'],
  ['an hundred', '100'],
  ['a thousand', '1000'],
  ['hundred', '100'],
  ['two hundred and fifty', '250'],
  ['twenty one', '21'],
  ['zero', '0'],
  ['ninety nineteen', '109'],
  ['1’000', '1000'],
  ['1,000,000', '1000000'],
  ['12dozen', '144'],
  ['3am', '3:00'],
  ['3.15 pm', '15:15'],
  ['3:15pm.', '15:15'],
  ['12pm', '12:00'],
  ['12 am', '0:00'],
  ['7 o’clock in the morning', '7:00'],
  ['7 o’clock in the afternoon', '19:00'],
  ['7 o’clock tonight', '19:00'],
  ['before 9h30', 'before 9:30'],
  ['until 23.15', 'until 23:15'],
  ['till 24.00', 'till 24:00'],
  ['at 25.00', 'at 25.00'],
  ['at 9.75', 'at 9.75'],
  ['at 9.30each', 'at 9.30each'],
  ['at 9.30 euros', 'at 9.30 euros'],
  ['at 9.30 €', 'at 9.30 €'],
  ['midday', '12:00'],
  ['ＡＢ１', 'ab1'],
  ['two   and', '2 and'],
  ['2 o’clock', "2:00 o'clock"],
  ['2oclock', "2:00 o'clock"],
  ['half past 3', "3:30 o'clock"],
  ['quarter past 3', "3:15 o'clock"],
  ['quarter to 3', "2:45 o'clock"],
  ['11 o’clock', "11:00 o'clock"],
  ['half past 11', "11:30 o'clock"],
  ['quarter past 11', "11:15 o'clock"],
  ['quarter to 11', "10:45 o'clock"],
  ['11 o’clock in the morning', '11:00'],
  ['11 o’clock tonight', '23:00'],
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
