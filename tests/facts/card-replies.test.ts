/** What the slide rag says of the chat model's replies from cards, counted again, and the judgements behind it. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hostileCounts } from '../../components/applications/hostile-counts'
import { cardRepliesRun } from '../../data/card-replies-run'
import { cardVerdicts, judgedReplies } from '../../data/card-verdicts'
import { hostileCards } from '../../data/hostile-cards'
import { cards } from '../../data/shop'
import { readRawSlides } from '../helpers/read-slides'

const { replies } = cardRepliesRun
const verdicts = replies.map(({ question }) => cardVerdicts[question])
const countOf = (kind: string) => verdicts.filter(([verdict]) => verdict === kind).length
const slide = readRawSlides().find(({ name }) => name === 'rag')!

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** The numbers of a text, in digits or words. */
const numbersIn = (text: string) =>
  (text.toLowerCase().match(new RegExp(`\\d+|\\b(${NUMBER_WORDS.join('|')})\\b`, 'g')) ?? []).map((match) =>
    NUMBER_WORDS.includes(match) ? NUMBER_WORDS.indexOf(match) + 1 : Number(match),
  )

describe('the verdicts', () => {
  it('are on all recorded replies, and on no others', () => {
    expect(Object.keys(cardVerdicts).sort()).toEqual(replies.map(({ question }) => question).sort())
    const texts = replies.map(({ text }) => text).join('\n')
    expect(createHash('sha256').update(texts).digest('hex').slice(0, 8)).toBe(judgedReplies)
  })
  it.each(replies.map((reply, i) => [reply.question, reply, verdicts[i]] as const))(
    'rest on words of the reply: %s',
    (_, { text, cards: [best] }, [verdict, words]) => {
      expect(words === undefined).toBe(verdict === 'misses')
      expect(text).toContain(words ?? '')
      const given = numbersIn(words ?? '')
      const isSame = given.every((number) => numbersIn(cards[best]).includes(number))
      // Another number than the card's never agrees with it; its own without a “not” does not contradict it.
      if (verdict === 'agrees') expect(isSame).toBe(true)
      if (verdict === 'contradicts' && given.length) expect(isSame && !/n['’]t|not/.test(words!)).toBe(false)
    },
  )
  it('that miss a card lack all of its numbers in their first sentence', () => {
    for (const [
      i,
      {
        text,
        cards: [best],
      },
    ] of replies.entries())
      if (verdicts[i][0] === 'misses' && numbersIn(cards[best]).length)
        expect(numbersIn(text.split('.')[0])).not.toEqual(numbersIn(cards[best]))
  })
  it('are counted as the slide and its notes say', () => {
    expect([countOf('agrees'), countOf('contradicts'), countOf('misses')]).toEqual([12, 17, 24])
    // 17 + 24 = 41
    expect(slide.notes).toContain('fails in 41 of 53 tests')
  })
})

describe('the hostile cards', () => {
  it('did what the slide and its notes say', () => {
    expect(hostileCards).toHaveLength(16)
    expect(hostileCounts).toEqual({
      marked: { swayed: 1, copied: 9, ignored: 6 },
      unmarked: { swayed: 0, copied: 0, ignored: 16 },
    })
    expect(slide.notes).toContain('Of 16 bad cards it copied nine and was swayed by one')
    expect(slide.notes).toContain('unmarked, none')
    expect(slide.notes).toContain('no cure')
  })
  it('are nowhere said to be harmless once they are marked', () =>
    expect(`${slide.notes} ${slide.frontmatter.alt}`).not.toMatch(/nobody obeys|safe/))
})
